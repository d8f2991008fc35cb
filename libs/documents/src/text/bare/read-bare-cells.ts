import { foldText } from '../../cell-text.js';
import type { ColumnName, ImportProblem } from '../../import-problem.js';
import { COLUMN_NAMES } from '../../import-problem.js';
import { isNextOrdinal, isOrdinal, plainOrdinal } from '../../plan/ordinal.js';
import { isPartHeading } from '../part-heading.js';
import { BELOW_TABLE, type PrintedTable } from '../printed-table.js';
import { uncertainRow } from '../uncertain-row.js';
import { type BareHeader, bareHeaderAt, nextFilled } from './bare-header.js';
import { piecesOf } from './pieces.js';
import { shareOut } from './share-out.js';

/** The heading stands within these first lines. */
const FIRST_LINES = 20_000;
const MOST_LINES = 60_000;
const GROUP_NUMBER = /^(?:[IVXLC]{1,6}|[A-ZĐ])[.)]?$/u;
const GROUP_LINE = /^(?<numeral>[IVXLC]{1,6}) (?<heading>\p{Lu}.*)$/u;
const GLUED = /^(?<ordinal>\d{1,3}(?:\.\d{1,2})*[.)]?) (?<rest>[\p{L}“"(].*)$/u;
const PAGE = /^(?:-? ?\d{1,3} ?-?|Trang \d{1,3}(?:\/\d{1,3})?)$/u;

interface Row {
  ordinal: string;
  lines: string[];
}

/**
 * Reads a table with one cell after the other and nothing between, as copied from a PDF: the headings tell the columns,
 * ordinals where rows begin, and what stands in a row is shared out by what it looks like. Null if there is no such table.
 */
export function readBareCells(
  printed: readonly string[],
): (PrintedTable & { notes: ImportProblem[] }) | null {
  const lines = printed.slice(0, MOST_LINES);
  const header = findHeader(lines);
  if (header === null || header.columns.ordinal !== 0) return null;
  const below = lines.findIndex((line, at) => at >= header.end && BELOW_TABLE.test(line));
  const end = below < 0 ? lines.length : below;
  const found = rowsOf(withoutPageMatter(lines.slice(header.end, end), header));
  if (!found.some(({ ordinal }) => ordinal !== '')) return null;
  const table: PrintedTable = {
    rows: [header.cells],
    text: [...lines.slice(0, header.start), '', ...lines.slice(end)],
  };
  const notes: ImportProblem[] = [];
  for (const [at, row] of found.entries()) {
    if (isField(row, found[at + 1])) table.rows.push([`${plainOrdinal(row.ordinal)}. ${textOf(row)}`]);
    else addRow(row, { header, table, notes });
  }
  return { ...table, notes };
}

function findHeader(lines: readonly string[]): BareHeader | null {
  for (let at = 0; at < Math.min(lines.length, FIRST_LINES); at += 1) {
    const header = lines[at] === '' ? null : bareHeaderAt(lines, at);
    if (header !== null) return header;
  }
  return null;
}

/** Headings printed again, and the numbers of pages next to them. */
function withoutPageMatter(lines: readonly string[], { cells }: BareHeader): string[] {
  const kept: string[] = [];
  const first = foldText(cells[0] ?? '');
  let end = 0;
  for (const [at, line] of lines.entries()) {
    if (at < end) continue;
    const again = mayBegin(line, first) ? bareHeaderAt(lines, at) : null;
    if (again === null) kept.push(line);
    else {
      end = again.end;
      dropPageNumber(kept);
    }
  }
  return kept;
}

function mayBegin(line: string, heading: string): boolean {
  const [word = ''] = foldText(line).split(' ');
  return word !== '' && heading.startsWith(word);
}

function dropPageNumber(kept: string[]): void {
  for (let last = kept.at(-1); last !== undefined && (last === '' || PAGE.test(last)); last = kept.at(-1))
    kept.pop();
}

/** A row begins at its ordinal, alone or before its task; a group at its numeral. Page numbers are none. */
function rowsOf(lines: readonly string[]): Row[] {
  const rows: Row[] = [];
  let last = '0';
  for (const [at, line] of lines.entries()) {
    const start = startOf(line, { last, lines, at });
    if (start === null) {
      if (line === '' || !PAGE.test(line)) rows.at(-1)?.lines.push(line);
      continue;
    }
    rows.push(start);
    last = /^\d/u.test(start.ordinal) ? start.ordinal : last;
  }
  return rows;
}

interface At {
  last: string;
  lines: readonly string[];
  at: number;
}

function startOf(line: string, around: At): Row | null {
  return groupOf(line) ?? (isOrdinal(line) ? rowAt(line, around) : gluedRow(line, around));
}

function groupOf(line: string): Row | null {
  if (GROUP_NUMBER.test(line)) return { ordinal: line, lines: [] };
  const { numeral = '', heading = '' } = GROUP_LINE.exec(line)?.groups ?? {};
  if (numeral !== '') return { ordinal: numeral, lines: [heading] };
  return isPartHeading(line) ? { ordinal: '', lines: [line] } : null;
}

/** A number alone on its line; the number of a page may be the next ordinal, which then stands below it once more. */
function rowAt(ordinal: string, { last, lines, at }: At): Row | null {
  const below = lines[nextFilled(lines, at + 1)] ?? '';
  const isPage = isOrdinal(below) && plainOrdinal(below) === plainOrdinal(ordinal);
  return isPage || !isExpected(ordinal, last) ? null : { ordinal, lines: [] };
}

/** "1. Ban hành Kế hoạch": the ordinal and the first words of the task on one line. */
function gluedRow(line: string, { last }: At): Row | null {
  const { ordinal = '', rest = '' } = GLUED.exec(line)?.groups ?? {};
  return ordinal === '' || !isExpected(ordinal, last) ? null : { ordinal, lines: [rest] };
}

/** The next number, the first of a new count, or one below or beside: "2.1" after "2", "3" after "2.4". */
function isExpected(ordinal: string, last: string): boolean {
  const plain = plainOrdinal(ordinal);
  if (plain === '1' || isNextOrdinal(last, plain)) return true;
  const [parts, before] = [plain.split('.'), plainOrdinal(last).split('.')];
  const isBelow = parts.length > before.length && parts.at(-1) === '1';
  const above = before.slice(0, parts.length).join('.');
  return isBelow || (parts.length < before.length && isNextOrdinal(above, plain)) || !/^\d/u.test(plain);
}

/** "1 Cải cách thể chế" above "1.1": the heading of a field. */
function isField(row: Row, next: Row | undefined): boolean {
  const isShort = row.lines.filter((line) => line !== '').length <= 2;
  return (
    isShort &&
    (next?.ordinal.startsWith(`${plainOrdinal(row.ordinal)}.`) ?? false) &&
    /^\d+[.)]?$/u.test(row.ordinal)
  );
}

function textOf({ lines }: Row): string {
  return lines.filter((line) => line !== '').join(' ');
}

function addRow(
  { ordinal, lines }: Row,
  { header, table, notes }: { header: BareHeader; table: PrintedTable; notes: ImportProblem[] },
): void {
  const text = textOf({ ordinal, lines });
  if (!/^\d/u.test(ordinal) && !/^[a-zđ]/u.test(ordinal)) {
    table.rows.push(ordinal === '' ? [text] : [ordinal, text]);
    return;
  }
  const kinds = header.cells.slice(1).map((_, at) => kindOf(header, at + 1));
  const { cells, isDoubtful } = shareOut(piecesOf(lines), kinds);
  table.rows.push([ordinal, ...cells]);
  if (isDoubtful) notes.push(uncertainRow(table.rows.length, ordinal));
}

function kindOf({ columns }: BareHeader, column: number): Exclude<ColumnName, 'ordinal'> | 'other' {
  const name = COLUMN_NAMES.find((one) => columns[one] === column);
  return name === undefined || name === 'ordinal' ? 'other' : name;
}
