import type { Words } from './clauses.js';

/** A piece of a deadline as printed; `mark`: which of the places it is, counted from 0, null between them. */
export interface MarkedPiece {
  text: string;
  mark: number | null;
}

/**
 * A deadline in pieces, so that words of it can be shown apart from the rest; the pieces together are the deadline.
 * Places come in their order and do not overlap; one that lies outside is left out. Pure.
 */
export function markWords(printed: string, places: readonly Words[]): MarkedPiece[] {
  const pieces: MarkedPiece[] = [];
  let from = 0;
  for (const [mark, { start, end }] of places.entries()) {
    if (start < from || end <= start || end > printed.length) continue;
    pieces.push({ text: printed.slice(from, start), mark: null }, { text: printed.slice(start, end), mark });
    from = end;
  }
  return [...pieces, { text: printed.slice(from), mark: null }].filter(({ text }) => text !== '');
}

/** The same for a screen without colours: "[1 Ban hành … 30/01]; [2 báo cáo … 15/12]". */
export function bracketWords(printed: string, places: readonly Words[]): string {
  const pieces = markWords(printed, places);
  return pieces.map(({ text, mark }) => (mark === null ? text : `[${mark + 1} ${text}]`)).join('');
}
