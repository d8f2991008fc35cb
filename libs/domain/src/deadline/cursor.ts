import type { Token, TokenKind } from './tokens.js';

/** What a grammar rule read, and where the next one goes on. */
export interface Parsed<T> {
  value: T;
  end: number;
}

/** The phrase under the reader's eye. */
export interface Source {
  text: string;
  tokens: readonly Token[];
}

/** The key at a position, '' past the end. */
export function keyAt(source: Source, at: number): string {
  return source.tokens[at]?.key ?? '';
}

/** The position after these words, or null when they don't stand here. */
export function words(source: Source, at: number, phrase: string): number | null {
  // most phrases fail at their first word: nothing is taken apart for those
  const first = keyAt(source, at);
  if (first === '' || !phrase.startsWith(first)) return null;
  if (phrase.length === first.length) return at + 1;
  if (phrase.charAt(first.length) !== ' ') return null;
  const keys = phrase.split(' ');
  return keys.every((key, index) => keyAt(source, at + index) === key) ? at + keys.length : null;
}

/** The position after the first of these phrases that stands here, or null. */
export function anyOf(source: Source, at: number, phrases: readonly string[]): number | null {
  for (const phrase of phrases) {
    const end = words(source, at, phrase);
    if (end !== null) return end;
  }
  return null;
}

/** The position after these phrases if they stand here, else the same position. */
export function skip(source: Source, at: number, phrases: readonly string[]): number {
  return anyOf(source, at, phrases) ?? at;
}

/** The numbers of the token here if it is of that kind, else null. */
export function numbersOf(source: Source, at: number, kind: TokenKind): readonly number[] | null {
  const token = source.tokens[at];
  return token?.kind === kind ? token.numbers : null;
}

/** A whole number here, also one written as a word, within bounds; else null. */
export function numberAt(source: Source, at: number, [min, max]: readonly [number, number]): number | null {
  const key = keyAt(source, at);
  if (!/^\d{1,4}$/.test(key)) return null;
  const value = Number(key);
  return value >= min && value <= max ? value : null;
}

/** The position after a time of day: "7h30", "17 giờ 00 phút,", "9h00\'". */
export function skipClock(source: Source, at: number): number {
  if (source.tokens[at]?.kind !== 'time') return at;
  const minutes = numberAt(source, at + 1, [0, 59]) === null ? at + 1 : at + 2;
  return skip(source, skip(source, minutes, ['phút', "'", '’']), [',']);
}

/** The text between two positions as it was printed, trimmed of marks at its end. */
export function textBetween(source: Source, from: number, to: number): string {
  const first = source.tokens[from];
  const last = source.tokens[to - 1];
  if (first === undefined || last === undefined || to <= from) return '';
  return source.text.slice(first.start, last.end).replace(/[\s.,;:…]+$/u, '');
}
