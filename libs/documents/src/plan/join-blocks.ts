import { cleanCell } from '../cell-text.js';
import type { DocumentBlock } from '../document-block.js';
import { makeTable, type TableFormat, type TableReadResult } from '../table.js';
import { withoutTable } from '../text/without-table.js';
import { columnsByContent } from './columns-by-content.js';
import { findHeader } from './find-header.js';
import { isNumberedHeading } from './group-row.js';

/** Of a cell outside the plan's table: a letterhead or a signature is shorter. */
const MOST_LINES = 1000;

interface Joined {
  rows: string[][];
  text: string[];
  /** Headings between two tables wait here: they are groups only if the table goes on. */
  waiting: string[];
}

/**
 * Makes one table of a document: all tables with a plan's heading and what continues them after a page break, with the
 * numbered headings in between as group rows. Everything else, letterhead and signature included, is text around it.
 */
export function joinBlocks(format: TableFormat, blocks: readonly DocumentBlock[]): TableReadResult {
  const joined: Joined = { rows: [], text: [], waiting: [] };
  for (const block of blocks) {
    if (block.kind === 'text') joinText(block.lines, joined);
    else joinTable(block.rows, joined);
  }
  if (joined.rows.length === 0) return withoutHeading(format, blocks);
  const { rows, waiting } = joined;
  const text = [...joined.text, ...waiting];
  return makeTable({ format, rows, text });
}

/** No table has a heading: the first that is a plan's by its content, with everything else as text around it. */
function withoutHeading(format: TableFormat, blocks: readonly DocumentBlock[]): TableReadResult {
  const bare = blocks.find(
    (block) =>
      block.kind === 'table' &&
      columnsByContent(
        block.rows.map((row) => row.map(cleanCell)),
        null,
      ) !== null,
  );
  const others = blocks.filter((block) => block !== bare);
  const text = others.flatMap((block) =>
    block.kind === 'text'
      ? block.lines
      : block.rows.flat().flatMap((cell) => [...cell.split('\n', MOST_LINES), '']),
  );
  if (bare?.kind === 'table') return makeTable({ format, rows: bare.rows, text });
  return withoutTable(text);
}

function joinText(lines: readonly string[], { rows, text, waiting }: Joined): void {
  const paragraph = cleanCell(lines.join(' '));
  if (rows.length > 0 && isNumberedHeading(paragraph)) waiting.push(paragraph);
  else for (const line of lines) text.push(line);
}

function joinTable(table: readonly string[][], joined: Joined): void {
  const cleaned = table.map((row) => row.map(cleanCell));
  const width = Math.max(
    0,
    ...(joined.rows[0] === undefined ? [] : joined.rows.slice(0, 5).map((row) => row.length)),
  );
  const goesOn = joined.rows.length > 0 && cleaned.some((row) => row.length === width);
  if (findHeader(cleaned) === null && !goesOn) {
    for (const cell of table.flat()) joined.text.push(...cell.split('\n', MOST_LINES), '');
    return;
  }
  for (const heading of joined.waiting.splice(0)) joined.rows.push([heading]);
  for (const row of table) joined.rows.push(row);
}
