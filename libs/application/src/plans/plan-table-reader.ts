import type { PrintedHead } from './plan-head.js';
import type { PlanProse } from './plan-prose.js';
import type { PlanProblem, PrintedRow } from './plan-import.js';

/** What a file says as a plan. */
export interface ReadPlan {
  head: PrintedHead;
  /** A text without number, date and issuer of its own: it tells of a plan, the head is a proposal. */
  isReference: boolean;
  rows: PrintedRow[];
  problems: PlanProblem[];
  /** What stands outside the table. */
  prose: PlanProse;
}

/** Reads an uploaded file as a plan with its appendix; what can't be read comes back as problems. */
export abstract class PlanTableReader {
  abstract read(file: { name: string; bytes: Uint8Array }): Promise<ReadPlan>;
}
