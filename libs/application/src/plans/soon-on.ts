import { addWorkingDays, type LocalDate, MissingCalendarYear, type WorkCalendar } from '#domain';

/** "sắp đến hạn" begins with the rung `soon`: five working days before the working date. */
const SOON_WORKING_DAYS = -5;

/** First day of "sắp đến hạn" for a working date; null where it falls into a year without calendar. */
export function soonOn(calendar: WorkCalendar, working: LocalDate): LocalDate | null {
  try {
    return addWorkingDays(calendar, working, SOON_WORKING_DAYS);
  } catch (error) {
    if (error instanceof MissingCalendarYear) return null;
    throw error;
  }
}
