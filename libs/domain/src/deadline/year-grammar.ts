import { anyOf, keyAt, numberAt, type Parsed, skip, type Source } from './cursor.js';

/** Which year a date lies in: a number, or in relation to the plan year; null when nothing is said. */
export type YearRef = number | 'plan' | 'previous' | 'next' | 'every' | null;

const YEARS = [1990, 2100] as const;
const PLAN_YEAR = ['năm kế hoạch', 'năm kh', 'kế hoạch'] as const;

const RELATIVE: readonly (readonly [YearRef, readonly string[]])[] = [
  ['plan', ['năm kế hoạch', 'năm kh', 'năm báo cáo']],
  [
    'next',
    [
      'năm sau liền kề',
      'năm liền kề sau',
      'năm liền sau',
      'năm liền kề năm báo cáo',
      'năm liền kề của năm báo cáo',
      'năm sau',
      'năm kế tiếp',
      'năm tiếp theo',
    ],
  ],
  [
    'previous',
    ['năm trước liền kề', 'năm liền kề trước', 'năm liền trước', 'năm trước đó', 'năm trước', 'năm liền kề'],
  ],
  ['every', ['hằng năm', 'các năm']],
];

/** A year's number here. */
export function yearNumber(source: Source, at: number): number | null {
  return numberAt(source, at, YEARS);
}

/** "báo cáo năm trước ngày 15/12": the second word belongs to the date. */
function beginsDate(source: Source, end: number): boolean {
  const next = source.tokens[end];
  const isDate = next?.kind === 'date' || next?.kind === 'dayMonth' || next?.kind === 'monthYear';
  return isDate || ['ngày', 'tháng', 'quý'].includes(keyAt(source, end));
}

function relativeYear(source: Source, at: number): Parsed<YearRef> | null {
  for (const [value, phrases] of RELATIVE) {
    const end = anyOf(source, at, phrases);
    if (end === null || keyAt(source, end - 1) === '') continue;
    if (['previous', 'next'].includes(String(value)) && beginsDate(source, end)) continue;
    if (value !== 'previous') return { value, end };
    // "năm trước liền kề của năm kế hoạch" is one year, not two
    const after = skip(source, end, ['của', 'với', 'so với']);
    return { value, end: anyOf(source, after, PLAN_YEAR) ?? end };
  }
  return null;
}

/** The year that follows a day, month or quarter: "/2026", "-2025", "năm 2026", "của năm kế hoạch", "hằng năm". */
export function yearRef(source: Source, at: number): Parsed<YearRef> {
  const start = skip(source, at, ['/', '-', 'của', 'trong']);
  const relative = relativeYear(source, start);
  if (relative !== null) return relative;
  const numberPosition = skip(source, start, ['năm']);
  const year = yearNumber(source, numberPosition);
  if (year !== null) return { value: year, end: numberPosition + 1 };
  const short = keyAt(source, at) === '/' ? numberAt(source, start, [20, 99]) : null;
  return short === null ? { value: null, end: at } : { value: 2000 + short, end: start + 1 };
}
