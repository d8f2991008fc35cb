export { formatDate, formatInstant, formatShortWeekdayDate, formatWeekdayDate } from './format-date.js';
export { instantAt, localDateOf, localTimeOf } from './instant.js';
export {
  addDays,
  daysBetween,
  isLocalDate,
  isWeekend,
  lastDayOfMonth,
  type LocalDate,
  localDate,
  type LocalTime,
  weekdayOf,
  yearOf,
} from './local-date.js';
