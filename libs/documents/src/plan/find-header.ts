import { TABLE_LIMITS } from '../table-limits.js';
import { countColumns, recogniseColumns, type PlanColumns } from './columns.js';

export interface PlanHeader {
  /** Index of the heading row in the table, from 0. */
  index: number;
  columns: PlanColumns;
}

const SECOND_ROW_CHARS = 60;

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
  return best === null ? twoRowHeader(rows, null) : (twoRowHeader(rows, best) ?? best);
}

/**
 * A heading printed over two rows, "Phân công thực hiện" above "Chủ trì" and "Phối hợp": taken where both rows together
 * name more columns than either alone, or as many as a heading further down, which is its repetition. Cells of the
 * second row win.
 */
function twoRowHeader(rows: string[][], single: PlanHeader | null): PlanHeader | null {
  const known = single === null ? 1 : countColumns(single.columns);
  const last = single === null ? TABLE_LIMITS.headerRows - 1 : single.index;
  for (const [offset, upper] of rows.slice(0, last + 1).entries()) {
    const index = offset + 1;
    const columns = stackedColumns(upper, rows[index] ?? []);
    const isEarlier = single !== null && index < single.index && countColumns(columns) === known;
    if (isHeading(columns) && (countColumns(columns) > known || isEarlier)) return { index, columns };
  }
  return null;
}

function stackedColumns(upper: string[], lower: string[]): PlanColumns {
  return recogniseColumns(isSecondRow(lower) ? stacked(upper, lower) : []);
}

/** Words only, and short ones: the first task below a heading has a number or a sentence. */
function isSecondRow(cells: string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return filled.length > 0 && filled.every((cell) => cell.length <= SECOND_ROW_CHARS && !/^\d/u.test(cell));
}

/** Each column's own words below, else those above it. */
function stacked(upper: string[], lower: string[]): string[] {
  const width = Math.max(upper.length, lower.length);
  return Array.from({ length: width }, (_, column) => lower[column] || (upper[column] ?? ''));
}

function isHeading(columns: PlanColumns): boolean {
  const telling = columns.task !== null || columns.lead !== null || columns.deadline !== null;
  return telling && countColumns(columns) >= 2;
}

/**
 * The columns of a heading that is printed again further down, on the next page or over another table; null if this row
 * is none. As every cell must be a heading, a task that begins with such a word is not taken for one.
 */
export function repeatedHeader(cells: string[]): PlanColumns | null {
  const columns = recogniseColumns(cells);
  const filled = cells.filter((cell) => cell !== '').length;
  const count = countColumns(columns);
  return isHeading(columns) && count >= 3 && count >= filled - 1 ? columns : null;
}
