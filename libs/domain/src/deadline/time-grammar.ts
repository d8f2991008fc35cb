import { anyOf, keyAt, numberAt, numbersOf, type Parsed, skip, type Source, words } from './cursor.js';
import type { YearPoint } from './rule.js';
import { yearNumber, type YearRef, yearRef } from './year-grammar.js';

/** A day whose month is not named: of the month itself, of the next, of a quarter's or half's last month. */
export interface DayOfMonth {
  unit: 'dayOfMonth';
  day: number;
  of: 'month' | 'nextMonth' | 'lastMonth';
}

/** A date or stretch as the phrase names it, not yet in a year. */
export interface TimeExpr {
  point: YearPoint | DayOfMonth;
  year: YearRef;
}

type TimeParser = (source: Source, at: number) => Parsed<TimeExpr> | null;

const DAY = [1, 31] as const;
const MONTH = [1, 12] as const;
const NEXT_MONTH = [
  'tháng sau',
  'tháng kế tiếp',
  'tháng đầu quý sau',
  'tháng đầu của quý sau',
  'tháng đầu tiên của quý sau',
] as const;
const QUARTERS: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
};

function withYear(source: Source, at: number, point: YearPoint): Parsed<TimeExpr> {
  const year = yearRef(source, at);
  return { value: { point, year: year.value }, end: year.end };
}

function dayPoint(day = 0, month = 0): YearPoint {
  return { unit: 'day', month, day };
}

/** 30/01/2025 · 30/01 của năm kế hoạch · 20 tháng 11/2025 · 31 tháng 01 của năm kế hoạch */
const dayWithMonth: TimeParser = (source, at) => {
  const [day, month, year] = numbersOf(source, at, 'date') ?? [];
  if (year !== undefined) return { value: { point: dayPoint(day, month), year }, end: at + 1 };
  const dayMonth = numbersOf(source, at, 'dayMonth');
  if (dayMonth !== null) return withYear(source, at + 1, dayPoint(dayMonth[0], dayMonth[1]));
  const number = numberAt(source, at, DAY);
  const afterMonth = words(source, at + 1, 'tháng');
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
  const nextMonth = anyOf(source, next, NEXT_MONTH);
  if (nextMonth !== null) return expr('nextMonth', nextMonth);
  const lastMonth = words(source, next, 'tháng cuối');
  if (lastMonth !== null)
    return expr('lastMonth', skip(source, skip(source, lastMonth, ['của']), ['quý', 'kỳ']));
  return expr('month', at + 1);
};

const day: TimeParser = (source, at) => {
  const marked = words(source, at, 'ngày');
  if (marked === null) return dayWithMonth(source, at);
  return dayWithMonth(source, marked) ?? dayWithoutMonth(source, marked);
};

/** What follows "tháng": 6/2026 · 01 của năm kế hoạch */
const monthNumber: TimeParser = (source, next) => {
  const [number, year] = numbersOf(source, next, 'monthYear') ?? [];
  if (number !== undefined && year !== undefined) {
    return number < 1 || number > 12
      ? null
      : { value: { point: { unit: 'month', number }, year }, end: next + 1 };
  }
  const plain = numberAt(source, next, MONTH);
  return plain === null ? null : withYear(source, next + 1, { unit: 'month', number: plain });
};

/** What follows "quý": II/2021 · 2/2021 · IV-2025 · II hằng năm · II/năm 2026 */
const quarterNumber: TimeParser = (source, next) => {
  const [digit = 0, ofYear] = numbersOf(source, next, 'monthYear') ?? [];
  if (ofYear !== undefined) {
    const point = { unit: 'quarter', number: digit } as const;
    return digit < 1 || digit > 4 ? null : { value: { point, year: ofYear }, end: next + 1 };
  }
  const number = QUARTERS[keyAt(source, next)];
  return number === undefined ? null : withYear(source, next + 1, { unit: 'quarter', number });
};

const month: TimeParser = (source, at) => {
  const next = words(source, at, 'tháng');
  return next === null ? null : monthNumber(source, next);
};

const quarter: TimeParser = (source, at) => {
  const next = words(source, at, 'quý');
  return next === null ? null : quarterNumber(source, next);
};

/** 6 tháng đầu năm 2025 · 06 tháng cuối năm · nửa đầu năm */
const half: TimeParser = (source, at) => {
  const six = numberAt(source, at, [6, 6]) === null ? null : words(source, at + 1, 'tháng');
  const next = six ?? words(source, at, 'nửa');
  if (next === null) return null;
  const number = { đầu: 1, cuối: 2 }[keyAt(source, next)];
  if (number === undefined || (six === null && keyAt(source, next + 1) !== 'năm')) return null;
  const withRef = withYear(source, next + 1, { unit: 'half', number });
  return withRef.value.year === null ? { ...withRef, end: skip(source, next + 1, ['năm']) } : withRef;
};

/** năm 2021 · năm kế hoạch · 2026 after a preposition is not enough: "năm" must be there */
const year: TimeParser = (source, at) => {
  if (keyAt(source, at) !== 'năm') return null;
  const ref = yearRef(source, at);
  if (ref.value !== null) return { value: { point: { unit: 'year' }, year: ref.value }, end: ref.end };
  const number = yearNumber(source, at + 1);
  return number === null ? null : { value: { point: { unit: 'year' }, year: number }, end: at + 2 };
};

const PARTS: Readonly<Record<string, { ofMonth: number; ofYear: YearPoint }>> = {
  đầu: { ofMonth: 1, ofYear: dayPoint(1, 1) },
  giữa: { ofMonth: 15, ofYear: dayPoint(30, 6) },
};

/** Bộ luật Dân sự 2015, Điều 146: "đầu" and "giữa" of a month or a year are days. */
const partOf: TimeParser = (source, at) => {
  const part = PARTS[keyAt(source, at)];
  // a week, or half a month, is less sharp than its first day
  if (part === undefined || ['tuần', 'nửa'].includes(keyAt(source, at - 1))) return null;
  const ofMonth = month(source, at + 1);
  if (ofMonth?.value.point.unit === 'month') {
    const point = dayPoint(part.ofMonth, ofMonth.value.point.number);
    return { ...ofMonth, value: { point, year: ofMonth.value.year } };
  }
  const ofYear = yearOrBare(source, at + 1);
  return ofYear === null ? null : { ...ofYear, value: { point: part.ofYear, year: ofYear.value.year } };
};

/** "cuối" of anything is its last day, as the stretch itself is. */
const endOf: TimeParser = (source, at) => {
  if (keyAt(source, at) !== 'cuối') return null;
  return month(source, at + 1) ?? quarter(source, at + 1) ?? yearOrBare(source, at + 1);
};

function yearOrBare(source: Source, at: number): Parsed<TimeExpr> | null {
  const named = year(source, at);
  const end = words(source, at, 'năm');
  return named ?? (end === null ? null : { value: { point: { unit: 'year' }, year: null }, end });
}

const PARSERS: readonly TimeParser[] = [day, half, month, quarter, partOf, endOf, year];

/** One date or stretch of time here, or null. */
export function timeAt(source: Source, at: number): Parsed<TimeExpr> | null {
  for (const parser of PARSERS) {
    const parsed = parser(source, at);
    if (parsed !== null) return parsed;
  }
  return null;
}

const yearAlone: TimeParser = (source, at) => {
  const number = yearNumber(source, at);
  return number === null ? null : { value: { point: { unit: 'year' }, year: number }, end: at + 1 };
};

const SHORT_FORMS: Readonly<Record<string, TimeParser>> = {
  month: monthNumber,
  quarter: quarterNumber,
  year: yearAlone,
};

/** A further date of the same unit in a list or range, where the unit's word may be left out ("tháng 11 - 12/2025"). */
export function furtherTimeAt(source: Source, at: number, unit: string): Parsed<TimeExpr> | null {
  const full = timeAt(source, at);
  if (full !== null) return full.value.point.unit === unit ? full : null;
  return SHORT_FORMS[unit]?.(source, at) ?? null;
}
