import { effectiveDateOf, type LocalDate, type NewDates, workingDateOf, type WorkCalendar } from '#domain';
import { soonOn } from '../plans/soon-on.js';

/** All dates of a stage from its nominal date (Vietnam calendar). Pure. Throws MissingCalendarYear. */
export function newDates(calendar: WorkCalendar, nominal: LocalDate): NewDates {
  const working = workingDateOf(calendar, nominal);
  return {
    nominal,
    effective: effectiveDateOf(calendar, nominal),
    working,
    soonOn: soonOn(calendar, working),
  };
}
