import type { ImportProblem } from '../import-problem.js';
import type { PlanDocumentHead } from '../head/read-head.js';
import type { PlanColumns } from './columns.js';

/** One row of a plan's appendix, all strings as printed; '' where the cell is empty or the column is missing. */
export interface PlanRow {
  /** Row of the file, from 1. */
  rowNumber: number;
  group: string;
  ordinal: string;
  task: string;
  product: string;
  lead: string;
  coordinating: string;
  deadline: string;
  note: string;
}

/** What a table says as a plan. Rows with problems are in `rows`, too, so that a preview can show them. */
export interface PlanTable {
  head: PlanDocumentHead;
  columns: PlanColumns;
  rows: PlanRow[];
  problems: ImportProblem[];
}
