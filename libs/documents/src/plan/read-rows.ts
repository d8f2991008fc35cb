import type { ColumnName, ImportProblem } from '../import-problem.js';
import type { Table } from '../table.js';
import { type AssignedColumns, assignColumns } from './assigned-columns.js';
import type { PlanColumns } from './columns.js';
import { type PlanHeader, repeatedHeader } from './find-header.js';
import { groupHeading, isColumnNumbering } from './group-row.js';
import type { PlanRow } from './plan-row.js';
import { isRestOfRow, joinRows, joinedRow } from './split-row.js';

interface Reading {
  columns: PlanColumns;
  group: string;
  rows: PlanRow[];
  /** One for each row that was joined to the one above. */
  joined: ImportProblem[];
}

/** The rows below the heading with the group they stand in; rows split over a page break are joined again. */
export function readRows(
  table: Table,
  header: PlanHeader,
  assigned: AssignedColumns = {},
): Pick<Reading, 'rows' | 'joined'> {
  const heading = table.rows[header.index] ?? [];
  const starts = new Set(table.starts ?? []);
  const reading: Reading = { columns: header.columns, group: '', rows: [], joined: [] };
  for (const [index, cells] of table.rows.entries()) {
    if (index <= header.index) continue;
    if (starts.has(index)) reading.group = '';
    if (isPassedOver(cells, heading)) continue;
    const columns = repeatedHeader(cells, header);
    if (columns === null) readOne(cells, { rowNumber: index + 1, place: table.places?.[index] }, reading);
    // A person's word on the columns holds for the first table and for what is printed like it.
    else reading.columns = assignColumns({ index, columns }, assigned).columns;
  }
  return reading;
}

interface At {
  rowNumber: number;
  place: string | undefined;
}

function readOne(cells: string[], at: At, reading: Reading): void {
  const heading = groupHeading(cells, reading.columns);
  if (heading !== null) {
    reading.group = heading;
    return;
  }
  const row = readRow(cells, at, reading);
  const above = reading.rows.at(-1);
  if (above !== undefined && isRestOfRow(row, above)) {
    joinRows(above, row);
    reading.joined.push(joinedRow(row, above));
    return;
  }
  reading.group = row.group;
  reading.rows.push(row);
}

/** Blank rows, the numbering of the columns, and the heading repeated on the next page or broken over two rows. */
function isPassedOver(cells: string[], heading: string[]): boolean {
  const filled = cells.filter((cell) => cell !== '').length;
  if (filled === 0 || isColumnNumbering(cells)) return true;
  const same = cells.filter((cell, column) => cell !== '' && cell === (heading[column] ?? '')).length;
  return same >= 2 && same * 2 >= filled;
}

/** A blank cell in the group column (merged downwards, as a rule) means the group of the row above. */
function readRow(cells: string[], { rowNumber, place }: At, { columns, group }: Reading): PlanRow {
  const cell = (name: ColumnName): string => cells[columns[name] ?? -1] ?? '';
  return {
    rowNumber,
    group: cell('group') || group,
    ordinal: cell('ordinal'),
    task: cell('task'),
    product: cell('product'),
    lead: cell('lead'),
    coordinating: cell('coordinating'),
    deadline: cell('deadline'),
    note: cell('note'),
    ...(place === undefined ? {} : { place }),
  };
}
