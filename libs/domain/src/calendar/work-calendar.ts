import { addDays, isWeekend, type LocalDate, yearOf } from '../dates/index.js';
import type { WorkCalendar } from './calendar-data.js';
import { dayOffOf, standingOf } from './calendar-year.js';

/** A day was asked for in a year whose days off nobody knows: never taken for plain weekdays. */
export class MissingCalendarYear extends Error {
  readonly year: number;

  constructor(year: number) {
    super(`Chưa có lịch làm việc năm ${year}`);
    this.name = 'MissingCalendarYear';
    this.year = year;
  }
}

/** Called with every day that a reckoning looks at, in its order. */
export type Look = (date: LocalDate, isWorked: boolean) => void;

/** Whether public servants work on this day. Throws MissingCalendarYear. */
export function isWorkingDay(calendar: WorkCalendar, date: LocalDate): boolean {
  const year = yearOf(date);
  if (standingOf(calendar, year) === 'missing') throw new MissingCalendarYear(year);
  if (dayOffOf(calendar, date) !== null) return false;
  return !isWeekend(date) || calendar.workingSaturdays[date] !== undefined;
}

function walk(calendar: WorkCalendar, from: LocalDate, { step, look }: { step: 1 | -1; look?: Look }) {
  for (let day = from; ; day = addDays(day, step)) {
    const isWorked = isWorkingDay(calendar, day);
    look?.(day, isWorked);
    if (isWorked) return day;
  }
}

/** The day itself if worked, else the next working day. Throws MissingCalendarYear. */
export function workingDayOnOrAfter(calendar: WorkCalendar, date: LocalDate, look?: Look): LocalDate {
  return walk(calendar, date, { step: 1, ...(look && { look }) });
}

/** The day itself if worked, else the last working day before it. Throws MissingCalendarYear. */
export function workingDayOnOrBefore(calendar: WorkCalendar, date: LocalDate, look?: Look): LocalDate {
  return walk(calendar, date, { step: -1, ...(look && { look }) });
}

/** The `count`-th (at least first) working day after a day. Throws MissingCalendarYear. */
export function endOfWorkingDays(
  calendar: WorkCalendar,
  event: LocalDate,
  { count, look }: { count: number; look?: Look },
): LocalDate {
  let day = event;
  for (let left = count; left > 0; left -= 1) day = workingDayOnOrAfter(calendar, addDays(day, 1), look);
  return day;
}

/** What was counted before, by calendar: the agenda asks the same days again and again. A calendar never changes. */
const counted = new WeakMap<WorkCalendar, Map<string, LocalDate>>();

/**
 * The `count`-th working day after a day, or before it when `count` is negative.
 * 0 gives the day itself if worked, else the last working day before. Throws MissingCalendarYear.
 */
export function addWorkingDays(calendar: WorkCalendar, date: LocalDate, count: number): LocalDate {
  const known = counted.get(calendar) ?? new Map<string, LocalDate>();
  if (known.size === 0) counted.set(calendar, known);
  const key = `${date} ${count}`;
  const found = known.get(key) ?? countWorkingDays(calendar, date, count);
  known.set(key, found);
  return found;
}

function countWorkingDays(calendar: WorkCalendar, date: LocalDate, count: number): LocalDate {
  if (count === 0) return workingDayOnOrBefore(calendar, date);
  if (count > 0) return endOfWorkingDays(calendar, date, { count });
  let day = date;
  for (let left = count; left < 0; left += 1) day = workingDayOnOrBefore(calendar, addDays(day, -1));
  return day;
}

/** Working days after `from` up to and including `to`; negative when `to` lies before. Throws MissingCalendarYear. */
export function workingDaysBetween(calendar: WorkCalendar, from: LocalDate, to: LocalDate): number {
  const [early, late, sign] = from <= to ? ([from, to, 1] as const) : ([to, from, -1] as const);
  let count = 0;
  for (let day = addDays(early, 1); day <= late; day = addDays(day, 1)) {
    if (isWorkingDay(calendar, day)) count += 1;
  }
  return count === 0 ? 0 : sign * count;
}
