/** A calendar day in Vietnam, 'YYYY-MM-DD'. Days compare as strings. */
export type LocalDate = string;

/** A time of day in Vietnam, 'HH:MM'. */
export type LocalTime = string;

export const MS_PER_DAY = 86_400_000;

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** The UTC midnight of a day, in milliseconds: days become plain integers, without zones. */
export function utcMidnight(date: LocalDate): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)));
}

/** Whether a text is a real day written 'YYYY-MM-DD' (31 April is not). */
export function isLocalDate(text: string): boolean {
  if (!SHAPE.test(text)) return false;
  const midnight = utcMidnight(text);
  return Number.isFinite(midnight) && new Date(midnight).toISOString().slice(0, 10) === text;
}

/** The day so many calendar days later; earlier when `days` is negative. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(utcMidnight(date) + days * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Calendar days from one day to another (`to` − `from`). */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((utcMidnight(to) - utcMidnight(from)) / MS_PER_DAY);
}

/** ISO weekday: Monday 1 to Sunday 7. */
export function weekdayOf(date: LocalDate): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  const weekdays = [7, 1, 2, 3, 4, 5, 6] as const;
  return weekdays[new Date(utcMidnight(date)).getUTCDay()] ?? 7;
}

/** The day of a year, month (1 to 12) and day; the caller knows that it is real. */
export function localDate(year: number, month: number, day: number): LocalDate {
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** The last calendar day of a month (1 to 12). */
export function lastDayOfMonth(year: number, month: number): LocalDate {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** The year of a day. */
export function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}

/** Whether a date is Saturday or Sunday. */
export function isWeekend(date: LocalDate): boolean {
  return weekdayOf(date) > 5;
}
