import { COLUMN_NAMES, type ColumnName } from '../import-problem.js';
import type { PlanColumns } from './columns.js';
import type { PlanHeader } from './find-header.js';

/** What a person says a table's columns are: columns of the file from 1; null for one that the table does not have. */
export type AssignedColumns = Partial<Record<ColumnName, number | null>>;

/**
 * The heading with columns that a person assigned. One that was recognised as something else is what the person says;
 * columns that were not mentioned stay as they were recognised.
 */
export function assignColumns(header: PlanHeader, assigned: AssignedColumns): PlanHeader {
  const given = COLUMN_NAMES.filter((name) => assigned[name] !== undefined);
  const taken = new Set(given.map((name) => assigned[name]));
  const columns = { ...header.columns };
  for (const name of COLUMN_NAMES) {
    const column = columns[name];
    if (column !== null && taken.has(column + 1)) columns[name] = null;
  }
  for (const name of given) columns[name] = indexOf(assigned[name]);
  return { index: header.index, columns };
}

function indexOf(column: number | null | undefined): PlanColumns[ColumnName] {
  return column === null || column === undefined ? null : column - 1;
}
