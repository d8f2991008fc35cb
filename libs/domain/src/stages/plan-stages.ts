import { reckon, type WorkCalendar } from '../calendar/index.js';
import { type LocalDate, localDate, yearOf } from '../dates/index.js';
import {
  type DeadlineClause,
  deadlineClauses,
  type DeadlineRule,
  isSameRule,
  nominalDates,
  readDeadline,
} from '../deadline/index.js';
import { rowDates } from './row-dates.js';
import { isAgenciesOwn, issuesPlan, kindAtYearEnd, kindOfClause, kindOfRow } from './row-kind.js';
import type {
  PlannedStage,
  StageBasis,
  StageKind,
  StageSettings,
  StagesInput,
  WaitingStage,
  YearPlan,
} from './stage-plan.js';
import { onDay, workFromOf } from './work-from.js';

const NOTHING: YearPlan = { stages: [], waiting: [], none: null, continuous: false, question: null };

interface StageToDate {
  kind: StageKind;
  basis: StageBasis;
  nominal: LocalDate;
}

function dated(calendar: WorkCalendar, stage: StageToDate, settings: StageSettings): PlannedStage {
  const { effective, working } = reckon(calendar, stage.nominal, workFromOf(stage, settings));
  return { ...stage, effective, working };
}

/** Outside the plan's years; a rule of the year before may still fall inside them. */
function outsidePeriod({ reading, plan, year }: StagesInput): YearPlan {
  const inside =
    year === plan.toYear + 1 && nominalDates(reading.rule, year).some((date) => yearOf(date) < year);
  if (inside) return { ...NOTHING, question: 'after-period' };
  return { ...NOTHING, none: `năm ${year} ngoài giai đoạn ${plan.fromYear}-${plan.toYear} của kế hoạch` };
}

function waitingOf({ item, reading }: StagesInput): WaitingStage | null {
  const { rule } = reading;
  const kind = kindOfRow(item);
  if (rule.kind === 'afterEvents') {
    const yearly = /h[ằà]ng năm/iu.test(item.task.normalize('NFC'));
    return { kind, events: rule.events, once: rule.once && !yearly };
  }
  return rule.kind === 'perExternalSchedule' ? { kind, events: [rule.name], once: false } : null;
}

function isYearEnd(rule: DeadlineRule): boolean {
  if (rule.kind === 'everyYear') return rule.on.unit === 'year' && rule.offset === 0;
  return rule.kind === 'duringYear' || (rule.kind === 'byEndOf' && rule.span.unit === 'year');
}

/** The one stage of a row whose date is only the end of the year: worked towards from the review date. */
function yearEndStage({ item, plan, calendar }: StagesInput, nominal: LocalDate): PlannedStage {
  return dated(calendar, { kind: kindAtYearEnd(item), basis: 'row-year-end', nominal }, plan.settings);
}

/** Reports that the plan's settings add to a row that issues a plan; never on or before its own date. */
function addedStages({ item, plan, year }: StagesInput, own: LocalDate): StageToDate[] {
  if (!issuesPlan(item)) return [];
  const added: StageToDate[] = [];
  const halfYear = onDay(plan.settings.halfYearReport, year);
  if (halfYear !== null && own <= localDate(year, 3, 31) && !isAgenciesOwn(item)) {
    added.push({ kind: 'report', basis: 'half-year-report', nominal: halfYear });
  }
  const review = onDay(plan.settings.annualReview, year);
  if (review !== null) added.push({ kind: 'review', basis: 'annual-review', nominal: review });
  return added.filter(({ nominal }) => nominal > own && nominal >= plan.issuedOn);
}

/** The dates on which a row's own stages stood before those ahead of the plan's issue were left out. */
function ownDate(input: StagesInput, kept: LocalDate[]): LocalDate | null {
  return kept.at(-1) ?? nominalDates(input.reading.rule, input.year).at(-1) ?? null;
}

function datedStages(input: StagesInput): YearPlan {
  const { item, reading, plan, calendar } = input;
  const { nominal, none } = rowDates(reading.rule, input);
  const own = ownDate(input, nominal);
  if (own === null) return { ...NOTHING, none };
  if (isYearEnd(reading.rule)) {
    const stages = nominal.map((date) => yearEndStage(input, date));
    return { ...NOTHING, stages, none, continuous: stages.some(({ kind }) => kind === 'review') };
  }
  const kind = kindOfRow(item);
  const rows: StageToDate[] = nominal.map((date) => ({ kind, basis: 'row', nominal: date }));
  const stages = [...rows, ...addedStages(input, own)].map((stage) => dated(calendar, stage, plan.settings));
  return { ...NOTHING, stages, none: stages.length === 0 ? none : null };
}

/** The clauses of a cell that asks for several things; none where a person has put another reading in its place. */
function clausesOf({ item, reading }: StagesInput): DeadlineClause[] {
  const clauses = deadlineClauses(item.deadline);
  if (clauses.length === 0) return [];
  return isSameRule(readDeadline(item.deadline).rule, reading.rule) ? clauses : [];
}

/** What one clause asks for: its own dates, of the kind that its words tell, without the reports of the settings. */
function ofClause(input: StagesInput, { text, reading, start, end }: DeadlineClause): YearPlan {
  const item = { ...input.item, deadline: text };
  const kind = kindOfClause(item);
  const waiting = waitingOf({ ...input, item, reading });
  const words = { start, end };
  if (waiting !== null) return { ...NOTHING, waiting: [{ ...waiting, kind, words }] };
  const { nominal, none } = rowDates(reading.rule, input);
  const stages = nominal.map((date) => ({
    ...dated(input.calendar, { kind, basis: 'row', nominal: date }, input.plan.settings),
    words,
  }));
  return { ...NOTHING, stages, none };
}

/** All clauses of a cell together; reports of the settings are added where the row asks for none itself. */
function ofClauses(input: StagesInput, clauses: DeadlineClause[]): YearPlan {
  const parts = clauses.map((clause) => ofClause(input, clause));
  const own = parts.flatMap(({ stages }) => stages);
  const reports = clauses.some(({ text }) => kindOfClause({ ...input.item, deadline: text }) === 'report');
  const [first] = own;
  const added = reports || first === undefined ? [] : addedStages(input, first.nominal);
  const extra = added.map((stage) => dated(input.calendar, stage, input.plan.settings));
  const stages = [...own, ...extra].toSorted((a, b) => a.nominal.localeCompare(b.nominal));
  const waiting = parts.flatMap((part) => part.waiting);
  const none = stages.length + waiting.length === 0 ? (parts[0]?.none ?? null) : null;
  return { ...NOTHING, stages, waiting, none };
}

/**
 * The stages that one row asks for in one year of its plan, with nominal, effective and working dates
 * (kinds from product, task and phrase; added reports from the plan's settings).
 * A row that waits for events, goes on all the time or has nothing this year says so instead.
 * Throws MissingCalendarYear where a date's year has no calendar.
 */
export function planStages(input: StagesInput): YearPlan {
  const { reading, plan, year } = input;
  if (year < plan.fromYear || year > plan.toYear) return outsidePeriod(input);
  const clauses = clausesOf(input);
  if (clauses.length > 0) return ofClauses(input, clauses);
  if (reading.rule.kind === 'continuous') return { ...NOTHING, continuous: true };
  const waiting = waitingOf(input);
  return waiting === null ? datedStages(input) : { ...NOTHING, waiting: [waiting] };
}
