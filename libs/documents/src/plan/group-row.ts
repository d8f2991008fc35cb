import type { PlanColumns } from './columns.js';

/** "I. Cải cách thể chế", "A) …", "Phần II: …", "Nhóm 1 …": the numbering of a heading, not of a task. */
const NUMBERED_HEADING =
  /^(?:(?:[IVXLC]+|[A-ZĐ])\s*[.)/:-]|(?:Phần|Mục|Nhóm|PHẦN|MỤC|NHÓM)\s+[\dIVXLCA-Z]+\b)\s*\S/u;
const HEADING_CHARS = 1000;
/** "Lĩnh vực cải cách thể chế", "Nhóm nhiệm vụ …": a heading in words. */
const WORDED_HEADING = /^(?:lĩnh vực|nhóm nhiệm vụ)\s*:?\s*\S/iu;
const HEADING_NUMBER = /^(?:[IVXLC]+|[A-ZĐ])[.)]?$/u;
const TASK_NUMBER = /^\d+(?:[.\d)]*)$/u;

/**
 * The heading of a group, if this row is one: only one cell is filled (or, where merged cells were repeated, all with
 * the same text), or a Roman numeral stands in the ordinal column and the heading in the task column. Else null.
 */
export function groupHeading(cells: string[], columns: PlanColumns): string | null {
  const filled = cells.flatMap((text, column) => (text === '' ? [] : [{ text, column }]));
  const [first, second] = filled;
  if (!first) return null;
  if (filled.every((cell) => cell.text === first.text)) return loneHeading(first.text, first.column, columns);
  const numbered = first.column === columns.ordinal && second?.column === columns.task && filled.length === 2;
  if (!numbered || !second || !HEADING_NUMBER.test(first.text)) return null;
  return `${first.text.replace(/[.)]$/u, '')}. ${second.text}`;
}

/** True for the text of a group heading that can be told without its place: numbered, or by its first words. */
export function isNumberedHeading(text: string): boolean {
  return text.length <= HEADING_CHARS && (NUMBERED_HEADING.test(text) || WORDED_HEADING.test(text));
}

function loneHeading(text: string, column: number, columns: PlanColumns): string | null {
  if (isNumberedHeading(text)) return text;
  const ownColumn = column === columns.group || column === columns.ordinal;
  return ownColumn && !TASK_NUMBER.test(text) ? text : null;
}

/** A row that only numbers the columns, "(1) (2) (3)", as many appendices print beneath the heading. */
export function isColumnNumbering(cells: string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return filled.length >= 3 && filled.every((cell) => /^\(?\d{1,2}\)?$/u.test(cell));
}
