import { anyOf, keyAt, numberAt, numbersOf, type Parsed, skip, type Source, words } from './cursor.js';
import { day, dayPoint, MONTH, type TimeExpr, type TimeParser, type Vague, withYear } from './day-grammar.js';
import type { Span, YearPoint } from './rule.js';
import { yearNumber, type YearRef, yearRef } from './year-grammar.js';

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

/** What follows "tháng": 6/2026 · 01 của năm kế hoạch */
const monthNumber: TimeParser = (source, next) => {
  const [number, year] = numbersOf(source, next, 'monthYear') ?? [];
  if (number !== undefined && year !== undefined) {
    return number < 1 || number > 12
      ? null
      : { value: { point: { unit: 'month', number }, year }, end: next + 1 };
  }
  const plain = numberAt(source, next, MONTH);
  return plain === null
    ? shortYear(source, next)
    : withYear(source, next + 1, { unit: 'month', number: plain });
};

/** "tháng 4/26": what could be a day and a month is not, after "tháng". */
const shortYear: TimeParser = (source, at) => {
  const [number = 0, year = 0] = numbersOf(source, at, 'dayMonth') ?? [];
  const isMonth = number >= 1 && number <= 12 && year > 12;
  return isMonth ? { value: { point: { unit: 'month', number }, year: 2000 + year }, end: at + 1 } : null;
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

/** "tháng đầu tiên của năm kế hoạch" */
const edgeMonth: TimeParser = (source, at) => {
  const first = words(source, at, 'đầu tiên');
  const next = first ?? words(source, at, 'cuối cùng');
  const year = next === null ? next : skip(source, next, ['của', 'trong']);
  if (year === null || keyAt(source, year) !== 'năm') return null;
  const stated = withYear(source, year, { unit: 'month', number: first === null ? 12 : 1 });
  return stated.value.year === null ? { ...stated, end: year + 1 } : stated;
};

const month: TimeParser = (source, at) => {
  const next = words(source, at, 'tháng') ?? (isBareMonth(source, at) ? at : null);
  return next === null ? null : (monthNumber(source, next) ?? edgeMonth(source, next));
};

const BEFORE_MONTH = [
  'trước',
  'nhất',
  'từ',
  'đến',
  'hết',
  'trong',
  'vào',
  'là',
  'xong',
  'thành',
  'hạn',
] as const;

/** "04/2026" where a date is looked for; after other words it may be a document's number. */
function isBareMonth(source: Source, at: number): boolean {
  const before = source.tokens[at - 1];
  const opens =
    before === undefined || before.kind === 'mark' || BEFORE_MONTH.some((word) => word === before.key);
  return opens && source.tokens[at]?.kind === 'monthYear';
}

const quarter: TimeParser = (source, at) => {
  const next = words(source, at, 'quý');
  return next === null ? null : quarterNumber(source, next);
};

/** The part of a year that so many months at its beginning or end are, where it has a name. */
function monthsOfYear(count: number, isFirst: boolean): Span | null {
  if (count === 3) return { unit: 'quarter', number: isFirst ? 1 : 4 };
  return count === 6 ? { unit: 'half', number: isFirst ? 1 : 2 } : null;
}

/** How many months at the beginning or end of a year: "6 tháng đầu", "9 tháng đầu", "nửa cuối". */
export function monthsAt(source: Source, at: number): Parsed<{ count: number; isFirst: boolean }> | null {
  const count = words(source, at, 'nửa') === null ? numberAt(source, at, [2, 11]) : 6;
  const next = words(source, at, 'nửa') ?? (count === null ? null : words(source, at + 1, 'tháng'));
  if (next === null || count === null) return null;
  const part = keyAt(source, next);
  const isNamed = words(source, at, 'nửa') === null && count === 6;
  if (!['đầu', 'cuối'].includes(part) || (!isNamed && keyAt(source, next + 1) !== 'năm')) return null;
  return { value: { count, isFirst: part === 'đầu' }, end: next + 1 };
}

/** The year after "6 tháng đầu": "năm 2025", "năm". */
export function yearOfMonths(source: Source, at: number): Parsed<YearRef> {
  const year = yearRef(source, at);
  return year.value === null ? { value: null, end: skip(source, at, ['năm']) } : year;
}

/** 6 tháng đầu năm 2025 · 06 tháng cuối năm · nửa đầu năm · 3 tháng đầu năm */
const half: TimeParser = (source, at) => {
  const months = monthsAt(source, at);
  const point = months === null ? null : monthsOfYear(months.value.count, months.value.isFirst);
  if (months === null || point === null) return null;
  const year = yearOfMonths(source, months.end);
  return { value: { point, year: year.value }, end: year.end };
};

/** năm 2021 · năm kế hoạch · 2026 after a preposition is not enough: "năm" must be there */
const year: TimeParser = (source, at) => {
  if (keyAt(source, at) !== 'năm') return null;
  const ref = yearRef(source, at);
  if (ref.value !== null) return { value: { point: { unit: 'year' }, year: ref.value }, end: ref.end };
  const next = skip(source, at + 1, ['ngân sách', 'tài chính']);
  const number = yearNumber(source, next);
  return number === null ? null : { value: { point: { unit: 'year' }, year: number }, end: next + 1 };
};

const PARTS: Readonly<
  Record<string, { ofMonth: number; ofYear: YearPoint; confidence: Vague['confidence'] }>
> = {
  đầu: { ofMonth: 1, ofYear: dayPoint(1, 1), confidence: 'low' },
  giữa: { ofMonth: 15, ofYear: dayPoint(30, 6), confidence: 'medium' },
};

function partly(
  whole: Parsed<TimeExpr>,
  day: YearPoint | null,
  confidence: Vague['confidence'],
): Parsed<TimeExpr> {
  const { point, year } = whole.value;
  if (point.unit === 'dayOfMonth') return whole;
  return { ...whole, value: { point: day ?? point, year, vague: { confidence, stretch: point } } };
}

/** Bộ luật Dân sự 2015, Điều 146: "đầu" and "giữa" of a month or a year are days; of a quarter it says nothing. */
const partOf: TimeParser = (source, at) => {
  const part = PARTS[keyAt(source, at)];
  if (part === undefined || keyAt(source, at - 1) === 'nửa') return null;
  const ofMonth = month(source, at + 1);
  if (ofMonth?.value.point.unit === 'month') {
    return partly(ofMonth, dayPoint(part.ofMonth, ofMonth.value.point.number), part.confidence);
  }
  const ofQuarter = quarter(source, at + 1);
  if (ofQuarter !== null) return partly(ofQuarter, null, 'low');
  const ofYear = yearOrBare(source, at + 1);
  return ofYear === null ? null : partly(ofYear, part.ofYear, part.confidence);
};

/** "cuối" of anything is its last day, as the stretch itself is. */
const endOf: TimeParser = (source, at) => {
  if (keyAt(source, at) !== 'cuối') return null;
  const whole = month(source, at + 1) ?? quarter(source, at + 1) ?? yearOrBare(source, at + 1);
  return whole === null ? null : partly(whole, null, 'medium');
};

/** "tuần thứ hai của tháng 3", "nửa cuối tháng 3": less sharp than a day, and surely in the month. */
const weekOf: TimeParser = (source, at) => {
  const next = anyOf(source, at, ['tuần thứ', 'tuần', 'nửa']);
  if (next === null) return null;
  const isNamed = ['đầu', 'cuối'].includes(keyAt(source, next)) || numberAt(source, next, [1, 5]) !== null;
  if (!isNamed) return null;
  const whole = month(source, skip(source, skip(source, next + 1, ['cùng', 'tiên']), ['của', 'trong']));
  return whole === null ? null : partly(whole, null, 'medium');
};

function yearOrBare(source: Source, at: number): Parsed<TimeExpr> | null {
  const named = year(source, at);
  const end = words(source, at, 'năm');
  return named ?? (end === null ? null : { value: { point: { unit: 'year' }, year: null }, end });
}

const PARSERS: readonly TimeParser[] = [day, half, weekOf, month, quarter, partOf, endOf, year];

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
