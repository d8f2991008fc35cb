import { anyOf, keyAt, numberAt, type Parsed, skipClock, type Source, words } from './cursor.js';
import { type TimeExpr, withYear } from './day-grammar.js';
import { furtherTimeAt, monthsAt, timeAt, yearOfMonths } from './time-grammar.js';
import { yearNumber } from './year-grammar.js';

/** One date, two that bound a stretch, or several that each count. */
export interface Times {
  shape: 'one' | 'range' | 'list';
  times: TimeExpr[];
}

/** "tháng 4 và tháng 8 năm 2026": the year stands once, after those it belongs to. */
export function shareYear(times: TimeExpr[]): TimeExpr[] {
  return times.map((time, at) => {
    const year = time.year ?? times.slice(at).find((later) => later.year !== null)?.year ?? null;
    return { ...time, year };
  });
}

/** The end of a range; a first day without its month takes the last one's ("ngày 15 - 20/3/2026"). */
function lastOfRange(source: Source, at: number, { point }: TimeExpr): Parsed<TimeExpr> | null {
  return furtherTimeAt(source, at, point.unit === 'dayOfMonth' ? 'day' : point.unit);
}

/** "15-20/3/2026": a day without its month and without "ngày". */
function bareDay(source: Source, at: number): Parsed<TimeExpr> | null {
  const day = numberAt(source, at, [1, 31]);
  if (day === null || keyAt(source, at + 1) !== '-') return null;
  const last = timeAt(source, at + 2)?.value.point.unit;
  return last === 'day'
    ? { value: { point: { unit: 'dayOfMonth', day, of: 'month' }, year: null }, end: at + 1 }
    : null;
}

function rangeAt(source: Source, first: Parsed<TimeExpr>): Parsed<Times> | null {
  const separator = anyOf(source, first.end, ['-', 'đến hết', 'đến']);
  const last = separator === null ? null : lastOfRange(source, skipClock(source, separator), first.value);
  if (last === null) return null;
  return { value: { shape: 'range', times: shareYear([first.value, last.value]) }, end: last.end };
}

/** "ngày 25 tháng 3, 6, 9, 12": the day stands once. */
function sameDay(source: Source, at: number, first: Parsed<TimeExpr>): Parsed<TimeExpr> | null {
  const { point } = first.value;
  const month = numberAt(source, at, [1, 12]);
  if (point.unit !== 'day' || month === null || keyAt(source, first.end - 2) !== 'tháng') return null;
  const after = source.tokens[at + 1];
  const goesOn =
    after === undefined || after.kind === 'mark' || ['và', 'hằng', 'năm', 'của'].includes(after.key);
  return goesOn ? withYear(source, at + 1, { ...point, month }) : null;
}

/** Whether the list goes on: after a comma, a stretch with its own year is another stage. */
function isJoined(source: Source, at: number, times: TimeExpr[]): boolean {
  if (['và', '&'].includes(keyAt(source, at))) return true;
  const unit = times[0]?.point.unit;
  const isDate = unit === 'day' && source.tokens[at + 1]?.kind === 'date';
  return keyAt(source, at) === ',' && (isDate || unit === 'year' || times.at(-1)?.year === null);
}

function further(source: Source, at: number, first: Parsed<TimeExpr>): Parsed<TimeExpr> | null {
  return furtherTimeAt(source, at, first.value.point.unit) ?? sameDay(source, at, first);
}

function listAt(source: Source, first: Parsed<TimeExpr>): Parsed<Times> {
  const times = [first.value];
  let end = first.end;
  for (;;) {
    const next = isJoined(source, end, times) ? further(source, end + 1, first) : null;
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
  const first = yearsOfPeriod(source, at) ?? bareDay(source, at) ?? timeAt(source, at);
  if (first === null) return null;
  return rangeAt(source, first) ?? listAt(source, first);
}
