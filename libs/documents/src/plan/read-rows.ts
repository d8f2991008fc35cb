import type { ColumnName, ImportProblem } from '../import-problem.js';
import type { Table } from '../table.js';
import { type AssignedColumns, assignColumns } from './assigned-columns.js';
import type { PlanColumns } from './columns.js';
import { isClosing, isTotal } from './closing-rows.js';
import { findHeader, type PlanHeader, repeatedHeader } from './find-header.js';
import { groupHeading, isColumnNumbering } from './group-row.js';
import { withNamedDuties } from './named-duties.js';
import type { PlanRow } from './plan-row.js';
import { isRestOfRow, joinRows, joinedRow } from './split-row.js';

interface Reading {
  columns: PlanColumns;
  /** The heading row, and the one above where it takes two. */
  headings: string[][];
  group: string;
  rows: PlanRow[];
  /** One for each row that was joined to the one above. */
  joined: ImportProblem[];
  /** The signature was met; nothing counts until the next table. */
  isClosed: boolean;
}

/** A table that begins here has its heading within these rows. */
const START_ROWS = 5;

/**
 * The rows below the heading with the group they stand in; rows split over a page break are joined again, totals and what
 * stands below a table are left out.
 */
export function readRows(
  table: Table,
  header: PlanHeader,
  assigned: AssignedColumns = {},
): Pick<Reading, 'rows' | 'joined'> {
  const starts = new Set(table.starts ?? []);
  const headings = headingsAt(table.rows, header.index);
  const reading: Reading = { columns: header.columns, headings, ...noRows() };
  let first = header.index + 1;
  for (const [index, cells] of table.rows.entries()) {
    if (starts.has(index) && index >= first) first = startTable(table, { index, assigned }, reading);
    if (index < first || isPassedOver(cells, reading)) continue;
    const columns = repeatedHeader(cells);
    if (columns === null) readOne(cells, { rowNumber: index + 1, place: table.places?.[index] }, reading);
    // A person's word on the columns holds for the first table and for what is printed like it.
    else reading.columns = assignColumns({ index, columns }, assigned).columns;
  }
  return { rows: reading.rows.map(withNamedDuties), joined: reading.joined };
}

function noRows(): Pick<Reading, 'group' | 'rows' | 'joined' | 'isClosed'> {
  return { group: '', rows: [], joined: [], isClosed: false };
}

function headingsAt(rows: string[][], index: number): string[][] {
  return index < 0 ? [] : rows.slice(Math.max(0, index - 1), index + 1);
}

/** Goes over to the heading of another sheet or table, and answers where its rows begin. */
function startTable(
  { rows, format }: Table,
  { index, assigned }: { index: number; assigned: AssignedColumns },
  reading: Reading,
): number {
  reading.isClosed = false;
  if (format === 'xlsx') reading.group = '';
  const found = findHeader(rows.slice(index, index + START_ROWS));
  if (found === null) return index;
  const header = { index: index + found.index, columns: found.columns };
  reading.columns = assignColumns(header, assigned).columns;
  reading.headings = headingsAt(rows, header.index);
  return header.index + 1;
}

interface At {
  rowNumber: number;
  place: string | undefined;
}

function readOne(cells: string[], at: At, reading: Reading): void {
  reading.isClosed ||= isClosing(cells, reading.columns);
  if (reading.isClosed || isTotal(cells, reading.columns)) return;
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
function isPassedOver(cells: string[], { headings }: Reading): boolean {
  const filled = cells.filter((cell) => cell !== '').length;
  if (filled === 0 || isColumnNumbering(cells)) return true;
  return headings.some((heading) => {
    const same = cells.filter((cell, column) => cell !== '' && cell === (heading[column] ?? '')).length;
    return same >= 2 && same * 2 >= filled;
  });
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
