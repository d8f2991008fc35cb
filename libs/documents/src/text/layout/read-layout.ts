import { foldText } from '../../cell-text.js';
import { isOrdinal } from '../../plan/ordinal.js';
import type { ImportProblem } from '../../import-problem.js';
import { isPartHeading } from '../part-heading.js';
import { BELOW_TABLE, type PrintedTable } from '../printed-table.js';
import { uncertainRow } from '../uncertain-row.js';
import { bordersOf, cellsOf, reachesOver } from './layout-columns.js';
import { type LayoutHeader, layoutHeaderAt, mayBeHeader } from './layout-header.js';
import type { LayoutLine } from './layout-line.js';
import { isGroupLine, rowsOf } from './layout-rows.js';
import { segmentsOf } from './segments.js';

/** The heading of the table stands within these first lines; tables end before these. */
const FIRST_LINES = 20_000;
const MOST_LINES = 60_000;
/** Lines that begin like a heading. */
const MOST_TRIED = 500;

interface Reading {
  header: LayoutHeader;
  /** Lines of the heading, folded: they are printed again on each page. */
  headings: ReadonlySet<string>;
  rows: string[][];
  notes: ImportProblem[];
}

/**
 * Reads a table whose columns are set apart by runs of spaces, as `pdftotext -layout` prints it: pages one after the
 * other, headings printed again, cells broken over lines. Null if there is no such table.
 */
export function readLayout(
  pages: readonly (readonly string[])[],
): (PrintedTable & { notes: ImportProblem[] }) | null {
  const lines = pages.flat().slice(0, MOST_LINES);
  const breaks = new Set<number>();
  let begun = 0;
  for (const page of pages) breaks.add((begun += page.length));
  const header = findHeader(lines);
  if (header === null) return null;
  const end = endOfTable(lines, header);
  const headings = new Set(lines.slice(header.start, header.end).map(foldText));
  const reading: Reading = { header, headings, rows: [header.cells], notes: [] };
  let from = header.end;
  for (const to of [...breaks, end].filter((at) => at > header.end && at <= end).toSorted((a, b) => a - b)) {
    readPage(lines.slice(from, to), reading);
    from = to;
  }
  if (reading.rows.length < 2) return null;
  const text = [...lines.slice(0, header.start), '', ...lines.slice(end)].map((line) => line.trim());
  return { rows: reading.rows, text, notes: reading.notes };
}

function findHeader(lines: readonly string[]): LayoutHeader | null {
  let tried = 0;
  for (let at = 0; at < Math.min(lines.length, FIRST_LINES) && tried < MOST_TRIED; at += 1) {
    if (!mayBeHeader(lines[at] ?? '')) continue;
    tried += 1;
    const header = layoutHeaderAt(lines, at);
    if (header !== null) return header;
  }
  return null;
}

function endOfTable(lines: readonly string[], { end }: LayoutHeader): number {
  const below = lines.findIndex((line, at) => at >= end && BELOW_TABLE.test(line.trim()));
  return below < 0 ? lines.length : below;
}

/** A page has its columns where its own lines have them; a row goes on from the page before. */
function readPage(lines: readonly string[], reading: Reading): void {
  const { header } = reading;
  const own = lines.filter((line) => !isPageMatter(line, reading));
  const spans = repeatedSpans(lines) ?? header.spans;
  const borders = bordersOf(own, spans);
  const inTable = own.map((line, at) =>
    lineOf(line, { borders, isApart: (own[at - 1] ?? '').trim() === '' }),
  );
  const filled = joinHeadings(inTable).filter(
    ({ cells, heading }) => heading !== null || cells.some((cell) => cell !== ''),
  );
  for (const { cells, isDoubtful } of rowsOf(filled, header)) addRow(cells, isDoubtful, reading);
}

/** Adds a row; one without its ordinal goes on with the row of the page before. */
function addRow(cells: string[], isDoubtful: boolean, { header, rows, notes }: Reading): void {
  const { ordinal } = header.columns;
  const number = ordinal === null ? '' : (cells[ordinal] ?? '');
  const above = rows.length > 1 ? (rows.at(-1) ?? []) : [];
  const isRest = ordinal !== null && cells.length > 1 && above.length > 2 && !isOrdinal(number);
  if (isRest) joinRest(above, cells);
  else rows.push(cells);
  if (isDoubtful) notes.push(uncertainRow(rows.length, number));
}

/** The heading of a group that is broken over two lines. */
function joinHeadings(lines: readonly LayoutLine[]): LayoutLine[] {
  const joined: LayoutLine[] = [];
  for (const line of lines) {
    const above = joined.at(-1);
    const isRest = line.heading !== null && !line.isApart && !isPartHeading(line.heading);
    if (isRest && above !== undefined && above.heading !== null)
      above.heading = `${above.heading} ${line.heading}`;
    else joined.push({ ...line });
  }
  return joined;
}

function repeatedSpans(lines: readonly string[]): LayoutHeader['spans'] | null {
  for (let at = 0; at < Math.min(lines.length, 12); at += 1) {
    const header = layoutHeaderAt(lines, at);
    if (header !== null) return header.spans;
  }
  return null;
}

/** The heading printed again, and the number of a page, which stands alone in the middle or at the side. */
function isPageMatter(line: string, { headings, header }: Reading): boolean {
  const text = line.trim();
  if (text === '') return false;
  if (headings.has(foldText(text)) && !isOrdinal(text)) return true;
  const [first, second] = segmentsOf(line);
  const [ordinal] = header.spans;
  const isLone =
    first !== undefined && second === undefined && /^(?:-? ?\d{1,3} ?-?|Trang \d+.{0,8})$/u.test(text);
  return isLone && ordinal !== undefined && first.from > ordinal.to + 2;
}

function lineOf(
  line: string,
  { borders, isApart }: { borders: readonly number[]; isApart: boolean },
): LayoutLine {
  const text = line.trim().replace(/\s+/gu, ' ');
  const isHeading =
    isGroupLine(text) && (segmentsOf(line).length === 1 || reachesOver(line, borders)) && !isOrdinal(text);
  return { cells: isHeading ? [] : cellsOf(line, borders), isApart, heading: isHeading ? text : null };
}

/** A row that goes on on the next page. */
function joinRest(above: string[], rest: readonly string[]): void {
  for (const [column, cell] of rest.entries()) {
    if (cell !== '') above[column] = `${above[column] ?? ''} ${cell}`.trim();
  }
}
