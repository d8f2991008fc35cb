import type { ImportProblem } from '../import-problem.js';
import { TABLE_LIMITS } from '../table-limits.js';
import { cellTooLong, tooManyColumns, tooManyRows } from '../table.js';
import type { Separator } from './separator.js';

interface Place {
  at: number;
  row: number;
  column: number;
}

/**
 * Walks over a CSV text from separator to separator and stops at the first cell that is too long, or beyond the last row
 * or column a plan may have: 20 MB in one cell would hold up the parser, and everybody else, for seconds. Null if it
 * may be parsed.
 */
export function scanLimits(body: string, separator: Separator): ImportProblem | null {
  const place: Place = { at: 0, row: 1, column: 1 };
  const cellEnd = new RegExp(`[\\n${separator}]`, 'gu');
  while (place.at < body.length) {
    const problem = beyondTable(place);
    if (problem) return problem;
    const start = place.at;
    const end = endOfCell(body, start, cellEnd);
    if (end - start > TABLE_LIMITS.cellChars + 2) return cellTooLong(place.row, null);
    place.at = end + 1;
    place.column = body[end] === '\n' ? 1 : place.column + 1;
    if (body[end] === '\n') place.row += 1;
  }
  return null;
}

function beyondTable({ row, column }: Place): ImportProblem | null {
  if (row > TABLE_LIMITS.rows) return tooManyRows();
  return column > TABLE_LIMITS.columns ? tooManyColumns(row) : null;
}

/** Where the separator or line end after this cell stands; the end of the text if there is none. */
function endOfCell(body: string, start: number, cellEnd: RegExp): number {
  cellEnd.lastIndex = body[start] === '"' ? endOfQuotes(body, start) : start;
  return cellEnd.exec(body)?.index ?? body.length;
}

function endOfQuotes(body: string, start: number): number {
  let at = start + 1;
  while (at - start <= TABLE_LIMITS.cellChars + 2) {
    const quote = body.indexOf('"', at);
    if (quote < 0) return body.length;
    if (body[quote + 1] !== '"') return quote + 1;
    at = quote + 2;
  }
  return at;
}
