import { decodeText } from '../csv/decode-text.js';
import { readCsv } from '../csv/read-csv.js';
import { fileProblem, type ImportProblem } from '../import-problem.js';
import { findHeader, type PlanHeader } from '../plan/find-header.js';
import { countColumns } from '../plan/columns.js';
import { makeTable, refused, type TableReadResult, tooManyRows } from '../table.js';
import { withoutTable } from './without-table.js';
import { readCellLines } from './read-cell-lines.js';
import { readBareCells } from './bare/read-bare-cells.js';
import { readLayout } from './layout/read-layout.js';
import type { PrintedTable } from './printed-table.js';
import { readRowLines } from './read-row-lines.js';

/** A document in running text has lines like these; a CSV has not. */
const PROSE = /^(?:CỘNG H[OÒ]A XÃ HỘI|Căn cứ |KẾ HOẠCH$|Nơi nhận|ỦY BAN NHÂN DÂN|Số ?: ?\d)/u;
/** Items of a list; a row of a table has a separator behind its number. */
const ITEM = /^(?:\d{1,2}\. |[a-zđ]\) |[-+•] ?)\p{L}/u;
const MOST_ITEMS = 3;
/** More than any table with one cell a line. */
const MOST_LINES = 300_000;

/**
 * Reads a text: the cells of a table one a line or a row a line with '|' between, as extracted from a PDF or a web page,
 * else CSV with comma, semicolon or tab.
 */
export function readText(bytes: Uint8Array): TableReadResult {
  const decoded = decodeText(bytes);
  if (decoded === null) return refused(unreadableText());
  const text = decoded.normalize('NFC').replaceAll('\u00A0', ' ');
  if (hasTooManyLines(text)) return refused(tooManyRows());
  const lines = text.split(/\r\n|[\n\r\f\u2028\u2029]/u).map((line) => line.trim());
  const printed = readCellLines(lines) ?? readRowLines(lines);
  if (printed !== null) return makeTable({ format: 'text', ...printed });
  return readLaidOut(text) ?? readSeparated(text, lines);
}

/** A table whose columns only spaces set apart, page by page. */
function readLaidOut(text: string): TableReadResult | null {
  const pages = text.split('\f').map((page) => page.split(/\r\n|[\n\r\u2028\u2029]/u));
  return text.includes('\t') ? null : withNotes(readLayout(pages));
}

/** A table with what a person should know about how it was found. */
function withNotes(printed: (PrintedTable & { notes: ImportProblem[] }) | null): TableReadResult | null {
  if (printed === null) return null;
  const { notes, ...table } = printed;
  const result = makeTable({ format: 'text', ...table });
  return result.ok ? { ok: true, table: { ...result.table, notes } } : result;
}

/** CSV, or the running text that is left when it is none. */
function readSeparated(text: string, lines: string[]): TableReadResult {
  const result = readCsv(text);
  const rows = result.ok ? result.table.rows : [];
  const header = findHeader(rows);
  const isProse = isRunningText(lines);
  if (header !== null && isHeading(rows[header.index] ?? [], header, isProse)) return result;
  const bare = withNotes(readBareCells(lines));
  if (bare !== null) return bare;
  const isArticle = header !== null || isProse;
  return isArticle ? withoutTable(lines) : withText(result, lines);
}

function isRunningText(lines: readonly string[]): boolean {
  return (
    lines.some((line) => PROSE.test(line)) || lines.filter((line) => ITEM.test(line)).length >= MOST_ITEMS
  );
}

/** A heading among the pieces of a sentence is chance: half of the cells must be headings. */
function isHeading(cells: string[], { columns }: PlanHeader, isProse: boolean): boolean {
  const count = countColumns(columns);
  return count * 2 >= cells.filter((cell) => cell !== '').length && (count >= 3 || !isProse);
}

/** What is no table may be an article: its lines go along with the refusal. */
function withText(result: TableReadResult, lines: string[]): TableReadResult {
  const { text = [], ...marked } = withoutTable(lines);
  if (marked.problems.some(({ code }) => code !== 'no-task-table')) return marked;
  return result.ok ? { ...result, table: { ...result.table, text } } : { ...result, text };
}

function hasTooManyLines(text: string): boolean {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0 && lines <= MOST_LINES; at = text.indexOf('\n', at + 1))
    lines += 1;
  return lines > MOST_LINES;
}

function unreadableText(): ImportProblem {
  return fileProblem(
    'unreadable-file',
    'Không đọc được tệp: nội dung không phải Word (.docx), Excel (.xlsx), trang web hay văn bản với bảng mã Unicode.',
    'Đề nghị mở tệp bằng Word hoặc Excel và lưu dạng .docx, .xlsx hoặc “CSV UTF-8”.',
  );
}
