export type { CalendarDay, WorkCalendar } from './calendar-data.js';
export {
  daysOfYear,
  isProvisional,
  type ListedDay,
  reckonedDays,
  standingOf,
  type YearStanding,
} from './calendar-year.js';
export { lunarDate } from './lunar.js';
export {
  dayStep,
  effectiveDateOf,
  explainDate,
  reckon,
  type Reckoning,
  type ReckoningStep,
  workingDateOf,
} from './stage-dates.js';
export { LAST_RECKONED_YEAR, statutoryDays } from './statutory-days.js';
export { vietnamCalendar } from './vietnam-calendar.js';
export {
  addWorkingDays,
  endOfWorkingDays,
  isWorkingDay,
  type Look,
  MissingCalendarYear,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDaysBetween,
} from './work-calendar.js';
