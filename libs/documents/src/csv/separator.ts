import { countColumns, recogniseColumns } from '../plan/columns.js';
import { TABLE_LIMITS } from '../table-limits.js';

export type Separator = ',' | ';' | '\t';

/** Enough for the first rows of any table. */
const START_CHARS = 200_000;

const SEPARATORS: readonly Separator[] = [',', ';', '\t'];

/**
 * Tells which separator a CSV text uses: the one that shows the most headings of a plan; where none shows any, the one
 * that stands evenly in row after row. Text in the cells has commas and semicolons, too, but not evenly.
 */
export function detectSeparator(text: string): Separator {
  const start = text.slice(0, START_CHARS);
  const scored = SEPARATORS.map((separator) => ({
    separator,
    headings: headingsFound(start, separator),
    evenness: evenness(countPerRow(start, separator)),
  }));
  scored.sort((a, b) => b.headings - a.headings || b.evenness - a.evenness);
  return scored[0]?.separator ?? ',';
}

/** The most headings in one of the first lines, quotes taken off and not otherwise minded. */
function headingsFound(start: string, separator: Separator): number {
  const lines = start
    .split('\n', TABLE_LIMITS.headerRows)
    .map((line) => line.replaceAll('"', '').split(separator));
  return Math.max(...lines.map((cells) => countColumns(recogniseColumns(cells))));
}

/** Separators in each of the first rows, outside quotes. */
function countPerRow(start: string, separator: Separator): number[] {
  const rows = withoutQuoted(start, separator).split('\n', TABLE_LIMITS.headerRows);
  return rows.map((row) => row.split(separator).length - 1);
}

/** Takes out what stands in quotes that begin with a cell. */
function withoutQuoted(start: string, separator: Separator): string {
  return start.replace(new RegExp(`(^|[\\n${separator}])"(?:[^"]|"")*(?:"|$)`, 'gu'), '$1');
}

/** The most frequent count above zero: how often it occurs, weighed by how many columns it makes. */
function evenness(counts: number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) if (count > 0) times.set(count, (times.get(count) ?? 0) + 1);
  let best = 0;
  for (const [count, rows] of times) best = Math.max(best, rows * rows * Math.min(count, 8));
  return best;
}
