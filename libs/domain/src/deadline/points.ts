import { addDays, isLocalDate, lastDayOfMonth, type LocalDate, localDate } from '../dates/index.js';
import type { YearPoint } from './rule.js';

/** Months in a span of each unit. */
const MONTHS = { month: 1, quarter: 3, half: 6, year: 12 } as const;

/** The nominal date of a point in a year: the day, or the last day of the stretch; null when no such day exists. */
export function pointDate(point: YearPoint, year: number): LocalDate | null {
  if (point.unit === 'day') {
    const date = localDate(year, point.month, point.day);
    return isLocalDate(date) ? date : null;
  }
  const number = point.unit === 'year' ? 1 : point.number;
  return lastDayOfMonth(year, number * MONTHS[point.unit]);
}

/** The first day of a point in a year; null when no such day exists. */
export function pointStart(point: YearPoint, year: number): LocalDate | null {
  if (point.unit === 'day') return pointDate(point, year);
  const number = point.unit === 'year' ? 1 : point.number;
  return localDate(year, (number - 1) * MONTHS[point.unit] + 1, 1);
}

/** The day that "trước" a point of a year means: the day itself, or the day before a stretch begins. */
export function dateBefore(point: YearPoint, year: number): LocalDate | null {
  const start = pointStart(point, year);
  return start === null || point.unit === 'day' ? start : addDays(start, -1);
}

/** The stretch that ends where this one begins, and whether that lies in the year before. */
export function pointBefore(point: YearPoint): { point: YearPoint; offset: -1 | 0 } {
  if (point.unit === 'day') return { point, offset: 0 };
  if (point.unit === 'year') return { point, offset: -1 };
  if (point.number > 1) return { point: { ...point, number: point.number - 1 }, offset: 0 };
  return { point: { ...point, number: 12 / MONTHS[point.unit] }, offset: -1 };
}
