import { addWorkingDays, type WorkCalendar } from '../calendar/index.js';
import type { LocalDate } from '../dates/index.js';
import { endOfTerm, type Within } from '../deadline/index.js';

/**
 * The nominal last day of a term after an event: the day after it is the first (Bộ luật Dân sự 2015, Điều 147);
 * working days skip the calendar's days off and count the Saturdays worked for them. Throws MissingCalendarYear.
 */
export function endOfTermIn(calendar: WorkCalendar, event: LocalDate, within: Within): LocalDate {
  return within.unit === 'workingDay'
    ? addWorkingDays(calendar, event, within.count)
    : endOfTerm(event, within);
}
