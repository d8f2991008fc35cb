import { addDays, type LocalDate, weekdayOf, yearOf } from '../dates/index.js';

/** Monday to Friday, less the days off, plus the Saturdays worked in exchange. */
export interface WorkCalendar {
  version: number;
  /** The years whose days off are known. */
  years: readonly number[];
  /** Weekdays off, with the name of the day. */
  daysOff: Readonly<Record<LocalDate, string>>;
  /** Saturdays (or Sundays) worked, with the reason. */
  workingSaturdays: Readonly<Record<LocalDate, string>>;
}

/** A day was asked for in a year whose days off nobody has entered: never taken for plain weekdays. */
export class MissingCalendarYear extends Error {
  readonly year: number;

  constructor(year: number) {
    super(`Chưa có lịch làm việc năm ${year}`);
    this.name = 'MissingCalendarYear';
    this.year = year;
  }
}

/** Whether public servants work on this day. Throws MissingCalendarYear. */
export function isWorkingDay(calendar: WorkCalendar, date: LocalDate): boolean {
  const year = yearOf(date);
  if (!calendar.years.includes(year)) throw new MissingCalendarYear(year);
  if (calendar.daysOff[date] !== undefined) return false;
  return weekdayOf(date) <= 5 || calendar.workingSaturdays[date] !== undefined;
}

/** The day itself if worked, else the next working day. Throws MissingCalendarYear. */
export function workingDayOnOrAfter(calendar: WorkCalendar, date: LocalDate): LocalDate {
  let day = date;
  while (!isWorkingDay(calendar, day)) day = addDays(day, 1);
  return day;
}

/** The day itself if worked, else the last working day before it. Throws MissingCalendarYear. */
export function workingDayOnOrBefore(calendar: WorkCalendar, date: LocalDate): LocalDate {
  let day = date;
  while (!isWorkingDay(calendar, day)) day = addDays(day, -1);
  return day;
}

/**
 * The `count`-th working day after a day, or before it when `count` is negative.
 * 0 gives the day itself if worked, else the last working day before. Throws MissingCalendarYear.
 */
export function addWorkingDays(calendar: WorkCalendar, date: LocalDate, count: number): LocalDate {
  if (count === 0) return workingDayOnOrBefore(calendar, date);
  const step = count > 0 ? 1 : -1;
  let left = Math.abs(count);
  let day = date;
  while (left > 0) {
    day = addDays(day, step);
    if (isWorkingDay(calendar, day)) left -= 1;
  }
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
