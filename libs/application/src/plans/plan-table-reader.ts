import type { PlanProblem, PrintedRow } from './plan-import.js';

/** Reads an uploaded file as the appendix of a plan; what can't be read comes back as problems. */
export abstract class PlanTableReader {
  abstract read(file: {
    name: string;
    bytes: Uint8Array;
  }): Promise<{ rows: PrintedRow[]; problems: PlanProblem[] }>;
}
