import { countColumns, type PlanColumns, recogniseColumns } from '../../plan/columns.js';

/** The heading of a table that stands in a text cell by cell, without anything between. */
export interface BareHeader {
  start: number;
  /** After its last line, the numbering of columns included. */
  end: number;
  cells: string[];
  columns: PlanColumns;
}

const HEADING_CHARS = 60;
/** "Thời gian / hoàn / thành": a heading broken over lines. */
const MOST_LINES = 4;
const MOST_CELLS = 12;
/** Several headings on one line part where a capital letter begins. */
const CAPITAL = / (?=\p{Lu}\p{Ll})/u;

/** The heading that begins at this line; null if none does. */
export function bareHeaderAt(lines: readonly string[], start: number): BareHeader | null {
  const cells: string[] = [];
  let at = start;
  while (cells.length < MOST_CELLS) {
    const next = headingAt(lines, at);
    if (next === null) break;
    cells.push(...next.cells);
    at = next.end;
  }
  const columns = recogniseColumns(cells);
  const telling = [columns.task, columns.lead, columns.deadline].filter((column) => column !== null);
  const isWhole =
    telling.length >= 2 && countColumns(columns) >= 3 && countColumns(columns) >= cells.length - 1;
  return isWhole ? { start, end: afterNumbering(lines, at, cells.length), cells, columns } : null;
}

/** One heading over as many lines as go on with it, or several on one line. */
function headingAt(lines: readonly string[], start: number): { cells: string[]; end: number } | null {
  const first = nextFilled(lines, start);
  const line = lines[first] ?? '';
  if (line === '' || first > start + 2) return null;
  const several = line.split(CAPITAL);
  const areHeadings = several.length >= 3 && several.filter(isHeading).length >= several.length - 1;
  return areHeadings ? { cells: several, end: first + 1 } : brokenHeading(lines, first);
}

function brokenHeading(lines: readonly string[], first: number): { cells: string[]; end: number } | null {
  let heading = lines[first] ?? '';
  let end = first + 1;
  while (end < first + MOST_LINES && goesOn(heading, lines[end] ?? '')) {
    heading = `${heading} ${lines[end]}`;
    end += 1;
  }
  return isHeading(heading) ? { cells: [heading], end } : null;
}

function goesOn(heading: string, below: string): boolean {
  const isShort = below !== '' && `${heading} ${below}`.length <= HEADING_CHARS;
  return isShort && (/^[\p{Ll}/(&]/u.test(below) || isRestInCapitals(heading, below));
}

/** "CƠ QUAN" / "CHỦ TRÌ" */
function isRestInCapitals(heading: string, below: string): boolean {
  const isWord = /^\p{Lu}{2}/u.test(below) && !/^[IVX]+\.?$/u.test(below) && !isHeading(below);
  return isWord && heading.length > 3 && `${heading}${below}` === `${heading}${below}`.toUpperCase();
}

function isHeading(text: string): boolean {
  return text.length <= HEADING_CHARS && !/[:.;]/u.test(text) && countColumns(recogniseColumns([text])) > 0;
}

/** Past "(1)", "(2)" … below the heading, on lines of their own or on one. */
function afterNumbering(lines: readonly string[], start: number, count: number): number {
  let at = nextFilled(lines, start);
  if (/^(?:\(?\d{1,2}\)? ?){3,}$/u.test(lines[at] ?? '')) return at + 1;
  for (let number = 1; number <= count; number += 1) {
    const line = lines[at] ?? '';
    if (line !== `(${number})` && !(line === `${number}` && number > 1))
      return number > 2 ? at : nextFilled(lines, start);
    at = nextFilled(lines, at + 1);
  }
  return at;
}

/** The next line that is not blank, or the end. */
export function nextFilled(lines: readonly string[], from: number): number {
  let at = from;
  while (at < lines.length && lines[at] === '') at += 1;
  return at;
}
