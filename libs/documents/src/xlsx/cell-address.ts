/** Excel's own limits: beyond XFD1048576 no cell exists. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

const ADDRESS = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u;

/** A cell's row and column, both from 0: "B5" is row 4, column 1; null where it is no address. */
export function cellAddress(address: string): { row: number; column: number } | null {
  const found = ADDRESS.exec(address);
  const row = Number(found?.[2] ?? '0');
  if (!found || row === 0) return null;
  return { row: row - 1, column: columnNumber(found[1] ?? '') - 1 };
}

/** 'A' is 1, 'AA' is 27. */
function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + (letter.charCodeAt(0) - 64);
  return number;
}
