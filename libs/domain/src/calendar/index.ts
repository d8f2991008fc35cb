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
  reckon,
  type Reckoning,
  type ReckoningStep,
  workingDateOf,
} from './stage-dates.js';
export type { DecisionDay, DecisionProblem, ReadDecision } from './decision-days.js';
export { readDecision } from './read-decision.js';
export { statutoryDays } from './statutory-days.js';
export { changedDays, problemsIn, takeDecision } from './take-decision.js';
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
