import { anyOf, keyAt, type Parsed, skip, skipClock, type Source, words } from './cursor.js';
import type { Preposition } from './parts.js';
import type { Times } from './time-list-grammar.js';
import { yearNumber } from './year-grammar.js';

const PREPOSITIONS: readonly (readonly [Preposition, readonly string[]])[] = [
  ['to', ['trước hết', 'trước khi hết', 'trước khi kết thúc']],
  ['before', ['trước']],
  [
    'by',
    ['chậm nhất', 'muộn nhất', 'trễ nhất', 'hạn cuối', 'hạn chót', 'xong', 'không quá', 'không muộn hơn'],
  ],
  ['to', ['đến hết', 'hết', 'đến', 'tới']],
  ['from', ['kể từ', 'từ', 'bắt đầu từ', 'sau']],
  ['in', ['ngay trong', 'trong', 'vào', 'tại']],
];

/** More prepositions than this in a row are no phrase: reading stays linear. */
const MOST = 5;

interface Stated {
  value: Preposition;
  /** Where what follows it begins. */
  end: number;
}

/** The prepositions before a date; "chậm nhất trước ngày" is "trước ngày". */
export function prepositionAt(source: Source, at: number): Stated {
  let value: Preposition = null;
  let end = at;
  for (let count = 0; count < MOST; count += 1) {
    const found = PREPOSITIONS.find(([, phrases]) => anyOf(source, end, phrases) !== null);
    if (found === undefined) break;
    const next = anyOf(source, end, found[1]) ?? end;
    end = skipClock(source, skip(source, next, ['là', ':', 'cả']));
    if (value === null || found[0] === 'before') value = found[0];
  }
  return { value, end };
}

/** "trước 2026", "2026 và …": a number that is all there is before a mark, the end or a further year. */
function yearAlone(source: Source, { value, end }: Stated): number | null {
  if (value === null && end > 0) return null;
  const goesOn = ['và', 'đến', 'trở'].includes(keyAt(source, end + 1));
  return goesOn || endsPart(source, end + 1) ? yearNumber(source, end) : null;
}

function endsPart(source: Source, at: number): boolean {
  const token = source.tokens[at];
  return token === undefined || token.kind === 'mark';
}

/** "Cả năm", where a phrase begins with it. */
function isWholeYear(source: Source, end: number): boolean {
  return end === 1 && keyAt(source, 0) === 'cả';
}

/** After a preposition a year needs no more: "trước 2026", "trong năm", "cả năm". */
export function bareYear(source: Source, stated: Stated): Parsed<Times> | null {
  const { value, end } = stated;
  const year = yearAlone(source, stated);
  const isIn = (value !== null && value !== 'from') || isWholeYear(source, end);
  const inYear = isIn && words(source, end, 'năm') !== null && endsPart(source, end + 1);
  if (year === null && !inYear) return null;
  return { value: { shape: 'one', times: [{ point: { unit: 'year' }, year }] }, end: end + 1 };
}
