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
  const counts = [0];
  let quoted = false;
  let cellStart = true;
  for (const character of start) {
    if (character === '"' && (quoted || cellStart)) {
      quoted = !quoted;
      cellStart = false;
      continue;
    }
    if (quoted) continue;
    cellStart = character === separator || character === '\n';
    if (character === '\n') {
      if (counts.length === TABLE_LIMITS.headerRows) break;
      counts.push(0);
    }
    if (character === separator) counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1;
  }
  return counts;
}

/** The most frequent count above zero: how often it occurs, weighed by how many columns it makes. */
function evenness(counts: number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) if (count > 0) times.set(count, (times.get(count) ?? 0) + 1);
  let best = 0;
  for (const [count, rows] of times) best = Math.max(best, rows * rows * Math.min(count, 8));
  return best;
}
