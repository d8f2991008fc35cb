import type { PrintedHead } from './plan-head.js';
import type { PlanProblem, PrintedRow } from './plan-import.js';

/** What a file says as a plan. */
export interface ReadPlan {
  head: PrintedHead;
  rows: PrintedRow[];
  problems: PlanProblem[];
}

/** Reads an uploaded file as a plan with its appendix; what can't be read comes back as problems. */
export abstract class PlanTableReader {
  abstract read(file: { name: string; bytes: Uint8Array }): Promise<ReadPlan>;
}
