import { keyOf } from './normalise.js';

export type TokenKind =
  'word' | 'number' | 'date' | 'dayMonth' | 'monthYear' | 'document' | 'percent' | 'time' | 'mark';

export interface Token {
  kind: TokenKind;
  /** What the grammar compares: the word in one spelling, else the text. */
  key: string;
  /** The numbers in it: day, month, year as far as they are there. */
  numbers: readonly number[];
  /** Where it stands in the normalised phrase. */
  start: number;
  end: number;
}

type Patterns = readonly (readonly [TokenKind, RegExp])[];

/** In this order: a document's number (13/2026/QĐ-UBND) must not be read as a month. */
const OF_DIGITS: Patterns = [
  ['document', /\d+(?:\/\d{4})?[/-]\p{Lu}[\p{Lu}\d]+(?:[/-]\p{Lu}[\p{Lu}\d]*)*/uy],
  ['time', /\d{1,2} ?(?:h|giờ)(?:\d{2})?(?!\p{L})/uy],
  ['percent', /\d+(?:[.,]\d+)? ?%/y],
  ['date', /(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/y],
  ['monthYear', /(\d{1,2})\/(\d{4})(?!\d)/y],
  ['dayMonth', /(\d{1,2})\/(\d{1,2})(?![\d/])/y],
  ['number', /\d+/y],
];
const OF_LETTERS: Patterns = [
  ['word', /(?:IV|I{1,3})(?=-(?:IV|I{1,3})(?!\p{L}))/uy],
  ['word', /\p{Lu}+(?:-\p{Lu}+)+(?!\p{L})/uy],
  ['word', /[\p{L}\p{M}]+/uy],
];
const OF_OTHERS: Patterns = [
  ['word', /[\p{L}\p{M}]+/uy],
  ['mark', /[^\s]/uy],
];

function patternsAt(text: string, at: number): Patterns {
  const first = text.charAt(at);
  if (first >= '0' && first <= '9') return OF_DIGITS;
  return first.toLowerCase() === first.toUpperCase() ? OF_OTHERS : OF_LETTERS;
}

const NONE: readonly number[] = [];

/** The numbers of a token; a year of two digits is of this century. */
function numbersIn(text: string, kind: TokenKind): readonly number[] {
  if (kind === 'word' || kind === 'mark') return NONE;
  const numbers = (text.match(/\d+/g) ?? []).map(Number);
  const [day = 0, month = 0, year = 0] = numbers;
  return kind === 'date' && year < 100 ? [day, month, 2000 + year] : numbers;
}

function tokenAt(text: string, at: number): Token | null {
  for (const [kind, pattern] of patternsAt(text, at)) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) continue;
    return {
      kind,
      key: keyOf(match[0]),
      numbers: numbersIn(match[0], kind),
      start: at,
      end: at + match[0].length,
    };
  }
  return null;
}

/** The tokens of a normalised phrase, in order; spaces are left out. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const token = tokenAt(text, at);
    if (token !== null) tokens.push(token);
    at = token?.end ?? at + 1;
  }
  return tokens;
}
