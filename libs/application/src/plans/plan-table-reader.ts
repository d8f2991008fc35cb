import type { PrintedHead } from './plan-head.js';
import type { PlanProse } from './plan-prose.js';
import type { AssignedColumns, PlanProblem, PrintedRow, ReadColumn } from './plan-import.js';

export interface PlanFile {
  name: string;
  bytes: Uint8Array;
}

/** What a file says as a plan. */
export interface ReadPlan {
  head: PrintedHead;
  /** A text without number, date and issuer of its own: it tells of a plan, the head is a proposal. */
  isReference: boolean;
  rows: PrintedRow[];
  problems: PlanProblem[];
  /** What stands outside the table. */
  prose: PlanProse;
  columns: ReadColumn[];
}

/** Reads an uploaded file as a plan with its appendix; what can't be read comes back as problems. */
export abstract class PlanTableReader {
  abstract read(file: PlanFile, assigned?: AssignedColumns): Promise<ReadPlan>;
  /** The rows as a file that reads the same. */
  abstract print(rows: readonly PrintedRow[]): Uint8Array;
  /** What is wrong with rows as a person corrected them: empty cells, doubled numbers, a mark of secrecy. */
  abstract check(rows: readonly PrintedRow[]): PlanProblem[];
}
