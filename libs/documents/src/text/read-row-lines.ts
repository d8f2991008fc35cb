import { countColumns, recogniseColumns } from '../plan/columns.js';
import { isNumberedHeading } from '../plan/group-row.js';
import type { PrintedTable } from './printed-table.js';

/** The heading stands within these first lines. */
const FIRST_LINES = 20_000;
const HEADING_CHARS = 1000;
const MARKDOWN_RULE = /^[\s|:+=-]+$/u;

/** Reads a table with a row a line and '|' between the cells ("1 | Ban hành … | Sở Nội vụ |"); null if there is none. */
export function readRowLines(lines: readonly string[]): PrintedTable | null {
  const first = lines.findIndex((line, index) => index < FIRST_LINES && isHeading(line));
  if (first < 0) return null;
  const last = lines.findLastIndex((line) => line.includes('|'));
  const rows: string[][] = [];
  for (const line of lines.slice(first, last + 1)) addLine(line, rows);
  return { rows, text: [...lines.slice(0, first), ...lines.slice(last + 1)] };
}

function isHeading(line: string): boolean {
  return (
    line.length <= HEADING_CHARS && line.includes('|') && countColumns(recogniseColumns(cellsOf(line))) >= 3
  );
}

/** A line without '|' is a group heading, or the rest of the cell above that was broken there. */
function addLine(line: string, rows: string[][]): void {
  if (line === '' || (line.length <= HEADING_CHARS && MARKDOWN_RULE.test(line))) return;
  const above = rows.at(-1);
  if (line.includes('|') || isNumberedHeading(line) || above === undefined) rows.push(cellsOf(line));
  else above.push(`${above.pop() ?? ''} ${line}`);
}

function cellsOf(line: string): string[] {
  const inner = line.replace(/^\|/u, '').replace(/\|$/u, '');
  return inner.split('|').map((cell) => cell.trim());
}
