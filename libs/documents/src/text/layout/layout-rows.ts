import { isNumberedHeading } from '../../plan/group-row.js';
import { isOrdinal } from '../../plan/ordinal.js';
import type { LayoutHeader } from './layout-header.js';

/** One line of the table in its columns. */
export interface LayoutLine {
  cells: string[];
  /** A blank line or a page break stands above it. */
  isApart: boolean;
  /** A heading written over the columns. */
  heading: string | null;
}

export interface LayoutRow {
  cells: string[];
  /** The place where the row begins could not be told for sure. */
  isDoubtful: boolean;
}

/** A row has no more lines than this. */
const ABOVE = 60;
const GROUP_NUMBER = /^(?:[IVXLC]{1,6}|[A-ZĐ])[.)]?$/u;
const CUT_OFF = /(?:[,–-]|(?:^| )(?:và|của|các|với|về|theo|cho|tại|do|để|trong|từ|đến|thực hiện|số))$/u;

/** Puts the lines of a table together to its rows: each ordinal has one, wherever in its row it is printed. */
export function rowsOf(
  lines: readonly LayoutLine[],
  { columns }: Pick<LayoutHeader, 'columns'>,
): LayoutRow[] {
  const { ordinal } = columns;
  const numbered = lines.flatMap((line, at) => (isStart(line, ordinal) ? [at] : []));
  if (ordinal === null || numbered.length === 0) return rowsWithoutOrdinal(lines);
  const starts = numbered.map((at, index) =>
    index === 0
      ? { at: 0, isDoubtful: false }
      : startBetween(lines, { above: numbered[index - 1] ?? 0, at, task: columns.task }),
  );
  return starts.flatMap(({ at, isDoubtful }, index) => {
    const own = lines.slice(at, starts[index + 1]?.at);
    return own.length === 0 ? [] : [{ cells: joined(own, columns.task), isDoubtful }];
  });
}

function isStart({ cells, heading }: LayoutLine, ordinal: number | null): boolean {
  return heading !== null || isOrdinal(cells[ordinal ?? -1] ?? '');
}

/** Where between two ordinals the second row begins: where its cells begin anew, else at its ordinal. */
function startBetween(
  lines: readonly LayoutLine[],
  { above, at, task }: { above: number; at: number; task: number | null },
): { at: number; isDoubtful: boolean } {
  if (lines[above]?.heading !== null) return { at: above + 1, isDoubtful: false };
  if (lines[at]?.heading !== null) return { at, isDoubtful: false };
  const scores = Array.from({ length: Math.min(at - above, ABOVE) }, (_, step) => ({
    at: at - step,
    score: scoreAt(lines, at - step, task) - (step > 0 ? 1 : 0),
  })).toSorted((a, b) => b.score - a.score);
  const [best, second] = scores;
  if (best === undefined) return { at, isDoubtful: false };
  return {
    at: best.at,
    isDoubtful: second !== undefined && (best.score < 0 || best.score - second.score < 1),
  };
}

/** How much a line looks like the first of a row; the column of tasks tells most. */
function scoreAt(lines: readonly LayoutLine[], at: number, task: number | null): number {
  const line = lines[at];
  if (line === undefined) return 0;
  const scores = line.cells.map(
    (cell, column) => (column === task ? 2 : 1) * scoreOf(cell, textAbove(lines, at, column)),
  );
  return scores.reduce((sum, score) => sum + score, line.isApart ? 3 : 0);
}

function textAbove(lines: readonly LayoutLine[], at: number, column: number): string {
  return (
    lines.slice(Math.max(0, at - ABOVE), at).findLast(({ cells }) => (cells[column] ?? '') !== '')?.cells[
      column
    ] ?? ''
  );
}

function scoreOf(cell: string, above: string): number {
  if (cell === '' || isOrdinal(cell)) return 0;
  if (/^[\p{Ll},;)]/u.test(cell) || CUT_OFF.test(above)) return -2;
  if (isCapitals(cell) && above !== '' && isCapitals(above)) return -3;
  if (!/^[\p{Lu}\d“"]/u.test(cell)) return 0;
  return /[.;]$/u.test(above) ? 2 : 1;
}

/** A group's heading in capitals, broken over two lines. */
function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();
}

/** Without ordinals a row begins below a blank line, or where several cells begin anew at once. */
function rowsWithoutOrdinal(lines: readonly LayoutLine[]): LayoutRow[] {
  const rows: LayoutLine[][] = [];
  for (const [at, line] of lines.entries()) {
    const own = rows.at(-1);
    const begins = line.heading !== null || own?.[0]?.heading !== null || scoreAt(lines, at, null) >= 3;
    if (own === undefined || begins) rows.push([line]);
    else own.push(line);
  }
  return rows.map((own) => ({
    cells: joined(own, null),
    isDoubtful: own[0]?.heading === null && own.length > 1 && own[0]?.isApart === false,
  }));
}

/** The lines of a row joined cell by cell; the heading of a group is one cell, or its numeral and one. */
function joined(lines: readonly LayoutLine[], task: number | null): string[] {
  const [first] = lines;
  if (first?.heading !== null && first !== undefined)
    return [
      lines
        .map(({ heading, cells }) => heading ?? cells.join(' '))
        .join(' ')
        .trim(),
    ];
  const width = Math.max(0, ...lines.map(({ cells }) => cells.length));
  const cells = Array.from({ length: width }, (_, column) =>
    lines
      .map((line) => line.cells[column] ?? '')
      .filter((text) => text !== '')
      .join(' '),
  );
  const numeral = cells.find((cell) => cell !== '') ?? '';
  const isGroup =
    GROUP_NUMBER.test(numeral) &&
    task !== null &&
    cells.slice(task + 1).filter((cell) => cell !== '').length <= 1 &&
    cells[0] === numeral;
  if (!isGroup) return cells;
  return [
    numeral,
    ...Array.from({ length: task - 1 }, () => ''),
    cells
      .slice(1)
      .filter((cell) => cell !== '')
      .join(' '),
  ];
}

/** True for a line over the columns that is a heading of the table, not text below it. */
export function isGroupLine(text: string): boolean {
  return (
    isNumberedHeading(text) || (text.length <= 150 && text === text.toUpperCase() && /\p{L}{3}/u.test(text))
  );
}
