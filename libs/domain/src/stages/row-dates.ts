import type { WorkCalendar } from '../calendar/index.js';
import { formatDate, type LocalDate, yearOf } from '../dates/index.js';
import { type DeadlineRule, endOfTerm, nominalDates, type Within } from '../deadline/index.js';
import type { PlanForStages } from './stage-plan.js';
import { countTerm } from './term.js';

interface RowYear {
  plan: PlanForStages;
  year: number;
  calendar: WorkCalendar;
}

/** The last date of a rule that happens once, whatever the plan year; null for what repeats or has no date. */
function onceOn(rule: DeadlineRule, input: RowYear): LocalDate | null {
  switch (rule.kind) {
    case 'onDate':
      return rule.date;
    case 'period':
      return rule.to;
    case 'byEndOf':
      return nominalDates(rule, rule.year)[0] ?? null;
    case 'several':
      return rule.year === null ? null : (nominalDates(rule, rule.year).at(-1) ?? null);
    case 'afterIssue':
      return afterIssue(rule.within, input);
    default:
      return null;
  }
}

/** Without the calendar where the term ended years ago and only its year is asked for. */
function afterIssue(within: Within, { plan, year, calendar }: RowYear): LocalDate {
  if (yearOf(plan.issuedOn) < year - 1) return endOfTerm(plan.issuedOn, within);
  return countTerm(calendar, { from: plan.issuedOn, within }).date;
}

export interface RowDates {
  nominal: LocalDate[];
  /** Why there is none, in Vietnamese. */
  none: string | null;
}

function oneOff(date: LocalDate, rule: DeadlineRule, { plan, year }: RowYear): RowDates {
  // a date beyond the plan's period is kept in its last year, where somebody still looks after it
  const home = Math.min(Math.max(yearOf(date), plan.fromYear), plan.toYear);
  if (home === year)
    return { nominal: rule.kind === 'several' ? nominalDates(rule, yearOf(date)) : [date], none: null };
  const none =
    rule.kind === 'period' ? `giai đoạn đến ${formatDate(date)}` : `việc một lần của năm ${yearOf(date)}`;
  return { nominal: [], none };
}

/** The nominal dates of a row's own stages in a year of the plan; none before the plan's own issue. */
export function rowDates(rule: DeadlineRule, input: RowYear): RowDates {
  const { plan, year } = input;
  const once = onceOn(rule, input);
  const dates = once === null ? { nominal: nominalDates(rule, year), none: null } : oneOff(once, rule, input);
  if (dates.none !== null) return dates;
  if (dates.nominal.length === 0) return { nominal: [], none: 'chưa xác định thời hạn' };
  const nominal = dates.nominal.filter((date) => date >= plan.issuedOn);
  const none =
    nominal.length === 0 ? `mốc trước ngày ban hành kế hoạch (${formatDate(plan.issuedOn)})` : null;
  return { nominal, none };
}
