import { isNumberedHeading } from '../plan/group-row.js';
import { isNextOrdinal, isOrdinal } from '../plan/ordinal.js';
import { TABLE_LIMITS } from '../table-limits.js';
import { type PrintedHeader, printedHeader } from './printed-header.js';
import { BELOW_TABLE, type PrintedTable } from './printed-table.js';

interface Reading {
  /** Lines of each cell; the line '|' that ended it is left out. */
  cells: string[][];
  at: number;
  header: PrintedHeader;
  table: PrintedTable;
}

/** The heading of the table ends within these first cells. */
const FIRST_CELLS = 20_000;

/** The capital letter or Roman numeral of a group whose heading stands in the next cell. */
const GROUP_NUMBER = /^(?:[IVXLC]+|[A-ZĐ])[.)]?$/u;

/**
 * Reads a table with one cell after the other, each ended by a line '|', as programs extract it from a PDF or a web
 * page. Nothing tells where a row ends, so rows are counted out by the heading and set right by ordinals and group
 * headings. Null if there is no such table.
 */
export function readCellLines(lines: readonly string[]): PrintedTable | null {
  const { cells, rest } = splitCells(lines);
  const at = cells.slice(0, FIRST_CELLS).findIndex((_, index) => printedHeader(cells, index) !== null);
  const header = at < 0 ? null : printedHeader(cells, at);
  if (header === null) return null;
  const text = [...cells.slice(0, at).flatMap((cell) => [...cell, '']), ...header.above];
  const table: PrintedTable = { rows: [header.cells], text };
  const reading = { cells, at: at + header.cells.length, header, table };
  while (table.rows.length <= TABLE_LIMITS.rows && reading.at < cells.length && readNext(reading));
  const below = cells.slice(reading.at).flatMap((cell) => [...cell, '']);
  return { rows: table.rows, text: [...text, '', ...below, ...rest] };
}

function splitCells(lines: readonly string[]): { cells: string[][]; rest: string[] } {
  const cells: string[][] = [];
  let cell: string[] = [];
  for (const line of lines) {
    if (line === '|') {
      cells.push(cell);
      cell = [];
    } else cell.push(line);
  }
  return { cells, rest: cell };
}

/** Reads what begins here: an empty cell, a group, a heading repeated on the next page, or a row. False at the end. */
function readNext(reading: Reading): boolean {
  const { cells, at, table } = reading;
  const cell = textAt(reading, at);
  if (cell === '') {
    reading.at += 1;
    return true;
  }
  if (cells[at]?.some((line) => BELOW_TABLE.test(line))) return false;
  const header = printedHeader(cells, at);
  if (header !== null) {
    table.text.push(...header.above, '');
    table.rows.push(header.cells);
    Object.assign(reading, { header, at: at + header.cells.length });
    return true;
  }
  const group = groupCells(reading, cell);
  const row = group ?? rowCells(reading, cell);
  // A row without an ordinal got an empty cell in its place, which the text does not have.
  reading.at += row.filter((text, index) => index > 0 || text !== '').length;
  table.rows.push(row);
  return true;
}

/** A heading with nothing but empty cells behind it, alone or after its numeral; else null. */
function groupCells(reading: Reading, cell: string): string[] | null {
  const second = textAt(reading, reading.at + 1);
  if (second === '' && !isOrdinal(cell)) {
    const isGroup = isNumberedHeading(cell) || startsRow(reading, nextFilled(reading, reading.at + 1));
    return isGroup ? [cell] : null;
  }
  const numbered = GROUP_NUMBER.test(cell) && second !== '' && textAt(reading, reading.at + 2) === '';
  return numbered && startsRow(reading, nextFilled(reading, reading.at + 2)) ? [cell, second] : null;
}

/** As many cells as the heading has, fewer where the next row or group begins earlier. */
function rowCells(reading: Reading, first: string): string[] {
  const { header, at } = reading;
  const width = header.cells.length;
  const withoutOrdinal = header.columns.ordinal === 0 && !isOrdinal(first);
  const row = withoutOrdinal ? ['', first] : [first];
  const from = at - (withoutOrdinal ? 1 : 0);
  while (row.length < width && from + row.length < reading.cells.length) {
    if (row.length > 2 && endsRowBefore(reading, { first, at: from + row.length, column: row.length })) break;
    row.push(textAt(reading, from + row.length));
  }
  return row;
}

/** True if the next row begins at a cell where this one could still go on: its last, empty cells were left out. */
function endsRowBefore(
  { header, ...reading }: Reading,
  { first, at, column }: { first: string; at: number; column: number },
): boolean {
  const cell = textAt(reading, at);
  if (cell === '' || (reading.cells[at] ?? []).some((line) => BELOW_TABLE.test(line))) return cell !== '';
  if (header.columns.ordinal === 0 && isNextOrdinal(first, cell)) return true;
  const isPastDeadline = column > (header.columns.deadline ?? column);
  return isPastDeadline && (isNumberedHeading(cell) || GROUP_NUMBER.test(cell));
}

function startsRow(reading: Reading, at: number): boolean {
  const cell = textAt(reading, at);
  return isOrdinal(cell) || isNumberedHeading(cell);
}

function nextFilled(reading: Reading, from: number): number {
  let at = from;
  while (at < reading.cells.length && textAt(reading, at) === '') at += 1;
  return at;
}

function textAt({ cells }: Pick<Reading, 'cells'>, at: number): string {
  return (cells[at] ?? []).filter((line) => line !== '').join('\n');
}
