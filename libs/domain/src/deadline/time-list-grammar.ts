import { anyOf, keyAt, type Parsed, type Source, words } from './cursor.js';
import type { TimeExpr } from './day-grammar.js';
import { furtherTimeAt, monthsAt, timeAt, yearOfMonths } from './time-grammar.js';
import { yearNumber } from './year-grammar.js';

/** One date, two that bound a stretch, or several that each count. */
export interface Times {
  shape: 'one' | 'range' | 'list';
  times: TimeExpr[];
}

/** "tháng 4 và tháng 8 năm 2026": the year stands once, at the end. */
export function shareYear(times: TimeExpr[]): TimeExpr[] {
  const year = times.at(-1)?.year ?? null;
  return times.map((time) => (time.year === null ? { ...time, year } : time));
}

function rangeAt(source: Source, first: Parsed<TimeExpr>): Parsed<Times> | null {
  const separator = anyOf(source, first.end, ['-', 'đến hết', 'đến']);
  const last = separator === null ? null : furtherTimeAt(source, separator, first.value.point.unit);
  if (last === null) return null;
  return { value: { shape: 'range', times: shareYear([first.value, last.value]) }, end: last.end };
}

function listAt(source: Source, first: Parsed<TimeExpr>): Parsed<Times> {
  const times = [first.value];
  let end = first.end;
  for (;;) {
    const separator = keyAt(source, end);
    // after a comma, a date with its own year is another stage, not a list
    const open = times.at(-1)?.year === null || first.value.point.unit === 'year';
    const joined = separator === 'và' || separator === '&' || (separator === ',' && open);
    const next = joined ? furtherTimeAt(source, end + 1, first.value.point.unit) : null;
    if (next === null) break;
    times.push(next.value);
    end = next.end;
  }
  return { value: { shape: times.length > 1 ? 'list' : 'one', times: shareYear(times) }, end };
}

/** "giai đoạn 2021-2025", "2026-2030": the years stand without "năm". */
function yearsOfPeriod(source: Source, at: number): Parsed<TimeExpr> | null {
  if (keyAt(source, at - 1) === 'học') return null;
  const next = words(source, at, 'giai đoạn') ?? at;
  const year = yearNumber(source, next) === null ? null : furtherTimeAt(source, next, 'year');
  return year !== null && keyAt(source, year.end) === '-' ? year : null;
}

/** "9 tháng đầu năm 2026": the stretch has no name of its own. */
function firstOrLastMonths(source: Source, at: number): Parsed<Times> | null {
  const months = monthsAt(source, at);
  if (months === null || [3, 6].includes(months.value.count)) return null;
  const { value: year, end } = yearOfMonths(source, months.end);
  const { count, isFirst } = months.value;
  const bounds = isFirst ? [1, count] : [13 - count, 12];
  const times = bounds.map((number): TimeExpr => ({ point: { unit: 'month', number }, year }));
  return { value: { shape: 'range', times }, end };
}

/** The dates here: one, a range or a list; null when there is none. */
export function timesAt(source: Source, at: number): Parsed<Times> | null {
  const months = firstOrLastMonths(source, at);
  if (months !== null) return months;
  const first = yearsOfPeriod(source, at) ?? timeAt(source, at);
  if (first === null) return null;
  return rangeAt(source, first) ?? listAt(source, first);
}
