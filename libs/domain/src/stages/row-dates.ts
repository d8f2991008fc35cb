import { formatDate, type LocalDate, yearOf } from '../dates/index.js';
import { type DeadlineRule, endOfTerm, nominalDates } from '../deadline/index.js';
import type { PlanForStages } from './stage-plan.js';

/** The last date of a rule that happens once, whatever the plan year; null for what repeats or has no date. */
function onceOn(rule: DeadlineRule, plan: PlanForStages): LocalDate | null {
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
      return endOfTerm(plan.issuedOn, rule.within);
    default:
      return null;
  }
}

export interface RowDates {
  nominal: LocalDate[];
  /** Why there is none, in Vietnamese. */
  none: string | null;
}

function oneOff(date: LocalDate, input: { rule: DeadlineRule; plan: PlanForStages; year: number }): RowDates {
  const { rule, plan, year } = input;
  // a date beyond the plan's period is kept in its last year, where somebody still looks after it
  const home = Math.min(Math.max(yearOf(date), plan.fromYear), plan.toYear);
  if (home === year)
    return { nominal: rule.kind === 'several' ? nominalDates(rule, yearOf(date)) : [date], none: null };
  const none =
    rule.kind === 'period' ? `giai đoạn đến ${formatDate(date)}` : `việc một lần của năm ${yearOf(date)}`;
  return { nominal: [], none };
}

/** The nominal dates of a row's own stages in a year of the plan; none before the plan's own issue. */
export function rowDates(rule: DeadlineRule, plan: PlanForStages, year: number): RowDates {
  const once = onceOn(rule, plan);
  const dates =
    once === null ? { nominal: nominalDates(rule, year), none: null } : oneOff(once, { rule, plan, year });
  if (dates.none !== null) return dates;
  if (dates.nominal.length === 0) return { nominal: [], none: 'chưa xác định thời hạn' };
  const nominal = dates.nominal.filter((date) => date >= plan.issuedOn);
  const none =
    nominal.length === 0 ? `mốc trước ngày ban hành kế hoạch (${formatDate(plan.issuedOn)})` : null;
  return { nominal, none };
}
