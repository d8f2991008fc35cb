import { ApplyCalendar } from './apply-calendar.use-case.js';
import { PreviewCalendar } from './preview-calendar.use-case.js';
import { ReadCalendar } from './read-calendar.use-case.js';

export { ApplyCalendar, type CalendarApplied } from './apply-calendar.use-case.js';
export {
  type CalendarChange,
  CalendarVersions,
  type DatesInForce,
  type StageMove,
} from './calendar-versions.js';
export { type CalendarPreview, type DecisionToImport, PreviewCalendar } from './preview-calendar.use-case.js';
export { type CalendarYear, ReadCalendar } from './read-calendar.use-case.js';

/** The working calendar: reading it, and putting a decision into it. */
export const calendarUseCases = [ReadCalendar, PreviewCalendar, ApplyCalendar];
