import { TABLE_LIMITS } from '../table-limits.js';
import { countColumns, recogniseColumns, type PlanColumns } from './columns.js';

export interface PlanHeader {
  /** Index of the heading row in the table, from 0. */
  index: number;
  columns: PlanColumns;
}

/**
 * Finds the heading row of a plan's table among the first 15 rows: the first with the most recognised columns, at
 * least two of them, one of which is task, lead or deadline. Null if there is none.
 */
export function findHeader(rows: string[][]): PlanHeader | null {
  let best: PlanHeader | null = null;
  for (const [index, cells] of rows.slice(0, TABLE_LIMITS.headerRows).entries()) {
    const columns = recogniseColumns(cells);
    if (!isHeading(columns)) continue;
    if (best === null || countColumns(columns) > countColumns(best.columns)) best = { index, columns };
  }
  return best;
}

function isHeading(columns: PlanColumns): boolean {
  const telling = columns.task !== null || columns.lead !== null || columns.deadline !== null;
  return telling && countColumns(columns) >= 2;
}

/**
 * The columns of a heading that is printed again further down, on the next page or over another table; null if this row
 * is none. As every cell must be a heading, a task that begins with such a word is not taken for one.
 */
export function repeatedHeader(cells: string[], header: PlanHeader): PlanColumns | null {
  const columns = recogniseColumns(cells);
  const filled = cells.filter((cell) => cell !== '').length;
  const count = countColumns(columns);
  return isHeading(columns) && count >= 3 && count >= countColumns(header.columns) - 2 && count >= filled - 1
    ? columns
    : null;
}
