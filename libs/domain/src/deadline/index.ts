export { NO_YEAR } from './assemble-date.js';
export { caseFields, type CaseFields, type CaseTime } from './case-fields.js';
export { deadlineClauses, type DeadlineClause, type Words } from './clauses.js';
export { describeReading } from './describe.js';
export { bracketWords, type MarkedPiece, markWords } from './marked-words.js';
export { type DeadlineMention, deadlineMentions } from './mentions.js';
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
