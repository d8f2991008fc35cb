import { isOrdinal } from '../../plan/ordinal.js';
import type { LayoutLine } from './layout-line.js';

/** The line that a row begins at. */
export interface RowStart {
  at: number;
  /** Another line would have done nearly as well. */
  isDoubtful: boolean;
}

/** A row has no more lines than this. */
const MOST_LINES = 60;
const APART = 3;
/** Share of the ordinals that stand beside the first words of their task where all stand at the top of their row. */
const TOP = 0.85;
/** What each line costs by which an ordinal is out of the middle of its row. */
const OUT_OF_MIDDLE = 1.5;
const CUT_OFF =
  /(?:[,;:–-]|(?:^|[ (])(?:và|của|các|với|về|theo|cho|tại|do|để|trong|từ|đến|số|thuộc|ngày|quý|Quý|Nghị định|Quyết định|ban hành|xây dựng|công bố|(?:triển khai|tổ chức|tiếp tục|và) thực hiện))$/u;

/** The numeral of a group, whose heading is seldom broken. */
const GROUP_NUMBER = /^[IVXLC]{1,6}[.)]?$/u;

interface Way {
  score: number;
  starts: number[];
}

/**
 * Where the rows begin that have their ordinals at these lines: at the ordinals where those stand at the top, else where
 * all cells begin anew and the ordinal is in the middle of its row.
 */
export function startsOf(
  lines: readonly LayoutLine[],
  numbered: readonly number[],
  task: number | null,
): RowStart[] {
  if (areAtTop(lines, numbered, task)) return numbered.map((at) => ({ at, isDoubtful: false }));
  let ways: Way[] = [{ score: 0, starts: [0] }];
  for (const [index, at] of numbered.entries()) {
    const above = numbered[index - 1];
    if (above === undefined) continue;
    ways = candidates(lines, above, at).map((start) => furtherWay(ways, { lines, start, above, task }));
  }
  const best = ways.toSorted((a, b) => b.score - a.score)[0]?.starts ?? [];
  return best.map((at, index) => ({ at, isDoubtful: isDoubtful(lines, { best, numbered, index, task }) }));
}

function areAtTop(lines: readonly LayoutLine[], numbered: readonly number[], task: number | null): boolean {
  const own = numbered.filter((at) => lines[at]?.heading === null);
  const first = own.filter((at) => beginsAnew(lines[at]?.cells[task ?? -1] ?? ''));
  return own[0] === numbered[0] && numbered[0] !== undefined && numbered[0] > 0
    ? false
    : first.length >= own.length * TOP;
}

function beginsAnew(cell: string): boolean {
  return /^[\p{Lu}“"]/u.test(cell);
}

/** Headings are rows of their own lines; another row begins behind the ordinal above and no later than its own. */
function candidates(lines: readonly LayoutLine[], above: number, at: number): number[] {
  if (lines[above]?.heading !== null) return [above + 1];
  if (lines[at]?.heading !== null || lines[at]?.cells.some((cell) => GROUP_NUMBER.test(cell)) === true)
    return [at];
  return Array.from({ length: Math.min(at - above, MOST_LINES) }, (_, step) => at - step);
}

/** The best way to a start, which ends the row above it. */
function furtherWay(
  ways: readonly Way[],
  {
    lines,
    start,
    above,
    task,
  }: { lines: readonly LayoutLine[]; start: number; above: number; task: number | null },
): Way {
  const own = scoreAt(lines, start, task);
  const further = ways.map(({ score, starts }) => ({
    score: score + own - OUT_OF_MIDDLE * outOfMiddle(starts.at(-1) ?? 0, above, start),
    starts: [...starts, start],
  }));
  return further.toSorted((a, b) => b.score - a.score)[0] ?? { score: 0, starts: [start] };
}

/** By how many lines an ordinal is out of the middle of its row; a row with an even number of lines has none. */
function outOfMiddle(start: number, ordinal: number, end: number): number {
  return Math.max(0, Math.abs(2 * ordinal - start - (end - 1)) - 1);
}

function isDoubtful(
  lines: readonly LayoutLine[],
  {
    best,
    numbered,
    index,
    task,
  }: { best: readonly number[]; numbered: readonly number[]; index: number; task: number | null },
): boolean {
  const [start = 0, end] = best.slice(index);
  const ordinal = numbered[index] ?? 0;
  if (index === 0 || lines[ordinal]?.heading !== null) return false;
  return scoreAt(lines, start, task) < 0 || (end !== undefined && outOfMiddle(start, ordinal, end) > 1);
}

/** How well a row could begin at a line: whether the next cell of each column begins anew; that of tasks tells most. */
export function scoreAt(lines: readonly LayoutLine[], at: number, task: number | null): number {
  const width = lines[at]?.cells.length ?? 0;
  const scores = Array.from({ length: width }, (_, column) => {
    const next = lines.slice(at, at + MOST_LINES).find((line) => hasCell(line, column))?.cells[column] ?? '';
    const last = lines.slice(Math.max(0, at - MOST_LINES), at).findLast((line) => hasCell(line, column))
      ?.cells[column];
    return (column === task ? 2 : 1) * scoreOf(next, last ?? '');
  });
  return scores.reduce((sum, score) => sum + score, lines[at]?.isApart === true ? APART : 0);
}

function hasCell({ cells }: LayoutLine, column: number): boolean {
  return (cells[column] ?? '') !== '';
}

function scoreOf(cell: string, above: string): number {
  if (cell === '' || isOrdinal(cell)) return 0;
  if (/^[\p{Ll},;)]/u.test(cell) || CUT_OFF.test(above)) return -2;
  if (isCapitals(cell) && isCapitals(above)) return -3;
  // "TTHC", "108/2020": may as well go on with a sentence.
  if (/^(?:\p{Lu}{2}|\d)/u.test(cell)) return 0;
  return above.endsWith('.') ? 2 : 1;
}

/** A group's heading in capitals, broken over two lines. */
function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();
}
