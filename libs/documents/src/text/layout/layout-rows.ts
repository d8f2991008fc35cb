import { isPartHeading } from '../part-heading.js';
import { isOrdinal } from '../../plan/ordinal.js';
import type { LayoutHeader } from './layout-header.js';
import type { LayoutLine } from './layout-line.js';
import { scoreAt, startsOf } from './row-start.js';

export interface LayoutRow {
  cells: string[];
  /** The place where the row begins could not be told for sure. */
  isDoubtful: boolean;
}

const HEADING_CHARS = 150;
const THREE_WORDS = /\p{L}+[ ,]+\p{L}+[ ,]+\p{L}/u;
const GROUP_NUMBER = /^(?:[IVXLC]{1,6}|[A-ZĐ])[.)]?$/u;

/** Puts the lines of a table together to its rows: each ordinal has one, wherever in its row it is printed. */
export function rowsOf(
  lines: readonly LayoutLine[],
  { columns }: Pick<LayoutHeader, 'columns'>,
): LayoutRow[] {
  const { ordinal, task } = columns;
  const numbered = lines.flatMap((line, at) => (isStart(line, ordinal) ? [at] : []));
  if (ordinal === null || numbered.length === 0) return rowsWithoutOrdinal(lines);
  const starts = startsOf(lines, numbered, task);
  return starts.flatMap(({ at, isDoubtful }, index) => {
    const own = lines.slice(at, starts[index + 1]?.at);
    return own.length === 0 ? [] : [{ cells: joined(own, task), isDoubtful }];
  });
}

function isStart({ cells, heading }: LayoutLine, ordinal: number | null): boolean {
  return heading !== null || isOrdinal(cells[ordinal ?? -1] ?? '');
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
    isPartHeading(text) ||
    (text.length <= HEADING_CHARS && text === text.toUpperCase() && THREE_WORDS.test(text))
  );
}
