import type { ColumnName, ImportProblem } from '../import-problem.js';
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
  /** Where the row stands in the file, for a person: "trang tính “PL1”, dòng 7"; without it, `rowNumber` says it. */
  place?: string;
}

/** A column of the file as it was understood, for a person to assign anew. */
export interface ReadColumn {
  /** From 1. */
  column: number;
  /** Its heading as printed; '' where it has none. */
  heading: string;
  /** Its first filled cell. */
  sample: string;
  name: ColumnName | null;
}

/** What a table says as a plan. Rows with problems are in `rows`, too, so that a preview can show them. */
export interface PlanTable {
  head: PlanDocumentHead;
  columns: PlanColumns;
  /** All columns of the file, recognised or not. */
  readColumns: ReadColumn[];
  rows: PlanRow[];
  problems: ImportProblem[];
}
