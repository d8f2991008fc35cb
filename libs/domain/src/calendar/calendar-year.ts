import { addDays, type LocalDate, localDate, yearOf } from '../dates/index.js';
import type { CalendarDay, WorkCalendar } from './calendar-data.js';
import { lunarDate } from './lunar.js';
import { LAST_RECKONED_YEAR, type StatutoryDay, statutoryDays } from './statutory-days.js';

export type YearStanding = 'declared' | 'provisional' | 'missing';

/**
 * Whether the days off of a year stand by decisions, are reckoned from the law and the moon ("lịch tạm tính": a later
 * year nobody has declared, to 2050), or are not known: a year before the first declared one was declared by somebody,
 * and plain weekdays would be wrong in it.
 */
export function standingOf({ years }: Pick<WorkCalendar, 'years'>, year: number): YearStanding {
  if (years.includes(year)) return 'declared';
  return years.some((one) => one < year) && year <= LAST_RECKONED_YEAR ? 'provisional' : 'missing';
}

/** Whether any of the dates lies in a year that is only reckoned ("lịch tạm tính"). */
export function isProvisional(
  calendar: Pick<WorkCalendar, 'years'>,
  ...dates: (LocalDate | null)[]
): boolean {
  return dates.some((date) => date !== null && standingOf(calendar, yearOf(date)) === 'provisional');
}

/** The stretch in which a decision about Tết or Quốc khánh names its days. */
function windowOf(kind: NonNullable<StatutoryDay['setByDecision']>, year: number): [LocalDate, LocalDate] {
  if (kind === 'national-day') return [localDate(year, 8, 25), localDate(year, 9, 10)];
  const first = lunarDate(year, 1, 1);
  return [addDays(first, -10), addDays(first, 10)];
}

/**
 * The reckoned weekdays off that hold in a year beside what was entered: all but those entered otherwise, and none of
 * Tết or Quốc khánh once a decision has named days of it. Pure.
 */
export function reckonedDays(
  { daysOff, workingSaturdays }: Pick<WorkCalendar, 'daysOff' | 'workingSaturdays'>,
  year: number,
): StatutoryDay[] {
  const entered = Object.keys(daysOff);
  const isSet = (kind: StatutoryDay['setByDecision']): boolean => {
    if (kind === null) return false;
    const [from, to] = windowOf(kind, year);
    return entered.some((date) => from <= date && date <= to);
  };
  const closed = { tet: isSet('tet'), 'national-day': isSet('national-day') };
  return statutoryDays(year).filter(
    ({ date, setByDecision }) =>
      (setByDecision === null || !closed[setByDecision]) &&
      daysOff[date] === undefined &&
      workingSaturdays[date] === undefined,
  );
}

const reckoned = new WeakMap<WorkCalendar, Map<number, ReadonlyMap<LocalDate, CalendarDay>>>();

/** Kept beside the calendar: a calendar is never changed, only replaced by a newer version. */
function reckonedOnce(calendar: WorkCalendar, year: number): ReadonlyMap<LocalDate, CalendarDay> {
  const years = reckoned.get(calendar) ?? new Map<number, ReadonlyMap<LocalDate, CalendarDay>>();
  reckoned.set(calendar, years);
  const known = years.get(year);
  if (known !== undefined) return known;
  const days = new Map(
    reckonedDays(calendar, year).map(({ date, name, source }) => [date, { name, source }]),
  );
  years.set(year, days);
  return days;
}

/** The day off that a date is, beside weekends; null where it is none. The year is known. */
export function dayOffOf(calendar: WorkCalendar, date: LocalDate): CalendarDay | null {
  const entered = calendar.daysOff[date];
  if (entered !== undefined) return entered;
  const year = yearOf(date);
  if (calendar.years.includes(year)) return null;
  return reckonedOnce(calendar, year).get(date) ?? null;
}

export interface ListedDay extends CalendarDay {
  date: LocalDate;
  kind: 'off' | 'working';
  /** Follows from the law and the moon; nobody has entered it. */
  isReckoned: boolean;
}

/** Days off and working weekend days of a year, in order; empty for a year that is not known. */
export function daysOfYear(calendar: WorkCalendar, year: number): ListedDay[] {
  const entered = (days: WorkCalendar['daysOff'], kind: ListedDay['kind']): ListedDay[] =>
    Object.entries(days)
      .filter(([date]) => yearOf(date) === year)
      .map(([date, day]) => ({ date, kind, ...day, isReckoned: false }));
  const reckonedOff: ListedDay[] =
    standingOf(calendar, year) === 'provisional'
      ? [...reckonedOnce(calendar, year)].map(([date, day]) => ({
          date,
          kind: 'off',
          ...day,
          isReckoned: true,
        }))
      : [];
  const all = [
    ...entered(calendar.daysOff, 'off'),
    ...entered(calendar.workingSaturdays, 'working'),
    ...reckonedOff,
  ];
  return all.toSorted((a, b) => a.date.localeCompare(b.date));
}
