import { type LocalDate, localDate, yearOf } from '../dates/index.js';
import type { MonthDay, StageBasis, StageSettings } from './stage-plan.js';

/** A day of a year that a setting names; null where it names none. */
export function onDay(day: MonthDay | null, year: number): LocalDate | null {
  return day === null ? null : localDate(year, day.month, day.day);
}

/**
 * The date that reminders of a stage work towards before rest days are taken off: the nominal date, or for a row whose
 * date is only the end of the year the plan's review date.
 */
export function workFromOf(
  { basis, nominal }: { basis: StageBasis; nominal: LocalDate },
  settings: Pick<StageSettings, 'annualReview'>,
): LocalDate {
  const review = basis === 'row-year-end' ? onDay(settings.annualReview, yearOf(nominal)) : null;
  return review === null || review > nominal ? nominal : review;
}
