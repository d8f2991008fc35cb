export { NO_YEAR } from './assemble-date.js';
export { caseFields, type CaseFields, type CaseTime } from './case-fields.js';
export { deadlineClauses, type DeadlineClause } from './clauses.js';
export { describeReading } from './describe.js';
export { endOfTerm, nominalDates } from './occurrences.js';
export { readDeadline } from './read-deadline.js';
export { isSameRule } from './same-rule.js';
export {
  type DayOfYear,
  type DeadlineRule,
  ISSUE,
  type Reading,
  type Span,
  type Start,
  type Within,
  type YearPoint,
} from './rule.js';
