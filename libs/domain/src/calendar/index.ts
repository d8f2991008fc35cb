export { effectiveDateOf, explainDate, workingDateOf } from './stage-dates.js';
export { vietnamCalendar } from './vietnam-calendar.js';
export {
  addWorkingDays,
  isWorkingDay,
  MissingCalendarYear,
  type WorkCalendar,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDaysBetween,
} from './work-calendar.js';
