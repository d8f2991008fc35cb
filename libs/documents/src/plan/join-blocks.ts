import { cleanCell } from '../cell-text.js';
import type { DocumentBlock } from '../document-block.js';
import { makeTable, type TableFormat, type TableReadResult } from '../table.js';
import { sentencesOfTargets } from '../prose/target-table.js';
import { withoutTable } from '../text/without-table.js';
import { columnsByContent } from './columns-by-content.js';
import { TABLE_LIMITS } from '../table-limits.js';
import { findHeader, type PlanHeader } from './find-header.js';
import { isNumberedHeading } from './group-row.js';

/** Of a cell outside the plan's table: a letterhead or a signature is shorter. */
const MOST_LINES = 1000;

interface Joined {
  rows: string[][];
  text: string[];
  /** Headings between two tables wait here: they are groups only if the table goes on. */
  waiting: string[];
  /** The numbered heading directly above the first table: its group, where later tables have such headings, too. */
  above: string | null;
  /** Where tables with a heading of their own begin. */
  starts: number[];
  /** Where the rows of the first table begin, below its heading. */
  first: number;
}

/** "PHỤ LỤC II": another list of tasks. */
const APPENDIX = /^phụ lục(?![\p{Letter}\p{Mark}])/iu;

/**
 * Makes one table of a document: all tables with a plan's heading and what continues them after a page break, with the
 * numbered headings in between as group rows. Everything else, letterhead and signature included, is text around it.
 */
export function joinBlocks(format: TableFormat, printed: readonly DocumentBlock[]): TableReadResult {
  const blocks = printed.flatMap(withTargetsInWords);
  const joined: Joined = { ...{ rows: [], text: [], waiting: [], starts: [] }, above: null, first: 0 };
  const hasTasks = blocks.some((block) => block.kind === 'table' && namesTasks(headerOf(block.rows)));
  for (const block of blocks) {
    if (block.kind === 'text') joinText(block.lines, joined);
    else if (hasTasks && isOtherTable(headerOf(block.rows))) addText(block.rows, joined);
    else joinTable(block.rows, joined);
  }
  if (joined.rows.length === 0) return withoutHeading(format, blocks);
  const { rows, waiting, starts } = joined;
  const text = [...joined.text, ...waiting];
  return makeTable({ format, rows, text, starts });
}

/** A table of targets is text: a paragraph for each figure. */
function withTargetsInWords(block: DocumentBlock): DocumentBlock[] {
  const sentences = block.kind === 'table' ? sentencesOfTargets(block.rows) : null;
  return sentences?.map((sentence) => ({ kind: 'text', lines: [sentence, ''] })) ?? [block];
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

function joinText(lines: readonly string[], joined: Joined): void {
  const paragraph = cleanCell(lines.join(' '));
  const isHeading = isNumberedHeading(paragraph);
  if (joined.rows.length > 0 && (isHeading || APPENDIX.test(paragraph))) {
    joined.waiting.push(paragraph);
    return;
  }
  if (joined.rows.length === 0 && paragraph !== '') joined.above = isHeading ? paragraph : null;
  for (const line of lines) joined.text.push(line);
}

function headerOf(rows: readonly string[][]): PlanHeader | null {
  return findHeader(rows.slice(0, TABLE_LIMITS.headerRows + 1).map((row) => row.map(cleanCell)));
}

function namesTasks(header: PlanHeader | null): boolean {
  return header !== null && header.columns.task !== null;
}

/** A table with a heading of its own, but no tasks: of targets, say. */
function isOtherTable(header: PlanHeader | null): boolean {
  return header !== null && !namesTasks(header);
}

function addText(table: readonly string[][], { text }: Joined): void {
  for (const cell of table.flat()) text.push(...cell.split('\n', MOST_LINES), '');
}

function joinTable(table: readonly string[][], joined: Joined): void {
  const cleaned = table.map((row) => row.map(cleanCell));
  const header = findHeader(cleaned);
  const width = widthOf(joined.rows);
  const goesOn = joined.rows.length > 0 && cleaned.some((row) => row.length === width);
  if (header === null && !goesOn) {
    addText(table, joined);
    return;
  }
  if (joined.rows.length === 0) joined.first = (header?.index ?? -1) + 1;
  else {
    addGroups(joined);
    if (header !== null) joined.starts.push(joined.rows.length);
  }
  for (const row of table) joined.rows.push(row);
}

/** Of the heading and the first rows. */
function widthOf(rows: readonly string[][]): number {
  return Math.max(0, ...rows.slice(0, 5).map((row) => row.length));
}

/** The headings above a table that goes on; the first table gets its own as well. */
function addGroups(joined: Joined): void {
  const { above, first } = joined;
  if (joined.waiting.length > 0 && above !== null) {
    joined.rows.splice(first, 0, [above]);
    joined.starts = joined.starts.map((start) => start + 1);
    joined.above = null;
  }
  for (const heading of joined.waiting.splice(0)) joined.rows.push([heading]);
}
