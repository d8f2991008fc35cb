import { anyOf, keyAt, numberAt, numbersOf, type Parsed, skip, type Source, words } from './cursor.js';
import type { YearPoint } from './rule.js';
import { type YearRef, yearRef } from './year-grammar.js';

/** A day whose month is not named: of the month itself, of the next, of a quarter's or half's last month. */
export interface DayOfMonth {
  unit: 'dayOfMonth';
  day: number;
  of: 'month' | 'thisMonth' | 'nextMonth' | 'lastMonth' | 'nextQuarter';
}

/** A date or stretch as the phrase names it, not yet in a year. */
export interface TimeExpr {
  point: YearPoint | DayOfMonth;
  year: YearRef;
  /** Only a part of a stretch is named ("đầu tháng", "tuần 2"): how certain its date is, and the stretch. */
  vague?: Vague;
}

export interface Vague {
  confidence: 'medium' | 'low';
  stretch: YearPoint;
}

export type TimeParser = (source: Source, at: number) => Parsed<TimeExpr> | null;

const DAY = [1, 31] as const;
export const MONTH = [1, 12] as const;
const NEXT_MONTH = ['tháng sau', 'tháng kế tiếp', 'tháng tiếp theo', 'tháng liền kề'] as const;
const NEXT = ['sau', 'tiếp theo', 'kế tiếp', 'liền kề'] as const;
const FIRST_MONTH = [
  'tháng đầu quý',
  'tháng đầu của quý',
  'tháng đầu tiên của quý',
  'tháng đầu tiên quý',
] as const;
/** A point with the year that follows it. */
export function withYear(source: Source, at: number, point: YearPoint): Parsed<TimeExpr> {
  const year = yearRef(source, at);
  return { value: { point, year: year.value }, end: year.end };
}

/** A day of a year. */
export function dayPoint(day = 0, month = 0): YearPoint {
  return { unit: 'day', month, day };
}

/** 30/01/2025 · 30/01 của năm kế hoạch · 20 tháng 11/2025 · 31 tháng 01 của năm kế hoạch */
const dayWithMonth: TimeParser = (source, at) => {
  const [day, month, year] = numbersOf(source, at, 'date') ?? [];
  if (year !== undefined) return { value: { point: dayPoint(day, month), year }, end: at + 1 };
  const dayMonth = numbersOf(source, at, 'dayMonth');
  if (dayMonth !== null) return withYear(source, at + 1, dayPoint(dayMonth[0], dayMonth[1]));
  const number = numberAt(source, at, DAY);
  const afterMonth = anyOf(source, at + 1, ['tháng', 'các tháng', 'của các tháng']);
  if (number === null || afterMonth === null || keyAt(source, afterMonth + 1) === 'lần') return null;
  const monthYear = numbersOf(source, afterMonth, 'monthYear');
  if (monthYear !== null) {
    return {
      value: { point: dayPoint(number, monthYear[0]), year: monthYear[1] ?? null },
      end: afterMonth + 1,
    };
  }
  const ofYear = numberAt(source, afterMonth, MONTH);
  return ofYear === null ? null : withYear(source, afterMonth + 1, dayPoint(number, ofYear));
};

/** "của tháng" after a day, and no more */
function ofTheMonth(source: Source, at: number): number | null {
  const end = words(source, at, 'của tháng');
  const further = end === null ? undefined : source.tokens[end];
  return further === undefined || further.kind === 'mark' ? end : null;
}

/** After "ngày": 14-3 · 20 hằng tháng · 05 của tháng sau · 20 của tháng cuối quý · 20 */
const dayWithoutMonth: TimeParser = (source, at) => {
  const day = numberAt(source, at, DAY);
  if (day === null) return null;
  const month = keyAt(source, at + 1) === '-' ? numberAt(source, at + 2, MONTH) : null;
  if (month !== null) return withYear(source, at + 3, dayPoint(day, month));
  const next = skip(source, at + 1, ['của']);
  const expr = (of: DayOfMonth['of'], end: number): Parsed<TimeExpr> => ({
    value: { point: { unit: 'dayOfMonth', day, of }, year: null },
    end,
  });
  const firstMonth = anyOf(source, next, FIRST_MONTH);
  const nextQuarter = firstMonth === null ? null : anyOf(source, firstMonth, NEXT);
  if (nextQuarter !== null) return expr('nextQuarter', nextQuarter);
  const thisMonth = words(source, next, 'tháng báo cáo') ?? ofTheMonth(source, at + 1);
  if (thisMonth !== null) return expr('thisMonth', thisMonth);
  const nextMonth = anyOf(source, next, NEXT_MONTH);
  if (nextMonth !== null) return expr('nextMonth', nextMonth);
  const lastMonth = words(source, next, 'tháng cuối');
  if (lastMonth !== null)
    return expr('lastMonth', skip(source, skip(source, lastMonth, ['của']), ['quý', 'kỳ']));
  return expr('month', at + 1);
};

/** A day with or without its month. */
export const day: TimeParser = (source, at) => {
  const marked = words(source, at, 'ngày');
  if (marked === null) return dayWithMonth(source, at);
  return dayWithMonth(source, marked) ?? dayWithoutMonth(source, marked);
};
