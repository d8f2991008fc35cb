const BYTE_ORDER_MARK = '\uFEFF';
/** Apostrophes before it are counted in, so that taking one off always gives the cell back. */
const STARTS_LIKE_FORMULA = /^(?:'*[=+\-@]|[\t\r])/u;
const NEEDS_QUOTES = /[",;\t\r\n]|^\s|\s$/u;

/**
 * Writes rows as CSV for Excel: UTF-8 with BOM, commas, CRLF. A cell that begins with = + - @ gets an apostrophe
 * before it, so that no spreadsheet runs it as a formula; `readTable` takes that apostrophe off again.
 */
export function writeCsv(rows: string[][]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('');
}

function writeCell(cell: string): string {
  const safe = STARTS_LIKE_FORMULA.test(cell) ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
