const NUMBER = /^\(?\d{1,4}(?:\.\d{1,3})*[.)]?$/u;
const LETTER = /^\(?[a-zđ][.)]$/u;
const ROMAN = /^[IVXLC]{1,6}(?:\.\d{1,3})*[.)]?$/u;
const CAPITAL = /^[A-ZĐ][.)]?$/u;

/** True for the number of a row in any of the ways plans print it: 1, 1.1, I.1, a), II, (3). */
export function isOrdinal(cell: string): boolean {
  return NUMBER.test(cell) || LETTER.test(cell) || ROMAN.test(cell) || CAPITAL.test(cell);
}

/** True for the letter of a part of a row: a), b). */
export function isLetterOrdinal(ordinal: string): boolean {
  return LETTER.test(ordinal);
}

/** The ordinal as people compare it, without brackets and the last full stop: "1." → "1", "a)" → "a". */
export function plainOrdinal(ordinal: string): string {
  return ordinal.replace(/^\(/u, '').replace(/[.)]+$/u, '');
}

/** True if `next` is the number after `ordinal`: 3 after 2, 2.3 after 2.2. */
export function isNextOrdinal(ordinal: string, next: string): boolean {
  const parts = plainOrdinal(ordinal).split('.');
  const last = Number(parts.pop());
  return Number.isInteger(last) && plainOrdinal(next) === [...parts, String(last + 1)].join('.');
}
