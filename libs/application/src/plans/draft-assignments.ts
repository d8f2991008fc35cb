import {
  eventSubjects,
  type LocalDate,
  type PlanForStages,
  type PlannedStage,
  planStages,
  type WaitingStage,
  type WorkCalendar,
  type YearPlan,
} from '#domain';
import type { AssignableItem, AssignmentDraft, StageDraft } from './assignable-item.js';
import type { NewQuestion } from './questions.js';
import { soonOn } from './soon-on.js';

export interface YearToGiveOut {
  plan: PlanForStages;
  year: number;
  calendar: WorkCalendar;
  /** The day the assignments are given (Vietnam calendar date). */
  today: LocalDate;
}

/**
 * What an item becomes in a year: assignments with their stages, or a question to the office, or nothing.
 * Pure. Throws MissingCalendarYear where a date falls into a year without calendar.
 */
export function draftAssignments(
  item: AssignableItem,
  { plan, year, calendar, today }: YearToGiveOut,
): { assignments: AssignmentDraft[]; questions: NewQuestion[] } {
  const yearPlan = planStages({ item, reading: item.reading, plan, year, calendar });
  if (yearPlan.question !== null) return { assignments: [], questions: [afterPeriod(item, year)] };
  const stages = [
    ...yearPlan.stages.map((stage) => dated(stage, yearPlan, { calendar, today })),
    ...undated(item, yearPlan, { plan, year }),
  ];
  if (item.isLeadsOpen || stages.length === 0) return { assignments: [], questions: [] };
  // Only `each` owes one product per lead; otherwise the first-named lead answers.
  const leadIds = item.mode === 'each' ? item.leadIds : item.leadIds.slice(0, 1);
  return {
    assignments: leadIds.map((agencyId) => ({ itemId: item.id, year, agencyId, stages })),
    questions: [],
  };
}

function dated(
  stage: PlannedStage,
  { continuous }: YearPlan,
  { calendar, today }: { calendar: WorkCalendar; today: LocalDate },
): StageDraft {
  return {
    ...stage,
    soonOn: soonOn(calendar, stage.working),
    held: stage.effective < today,
    waitsFor: [],
    events: [],
    continuous,
    words: stage.words ?? null,
  };
}

/** The stages of an item that have no date: each waits for events, goes on all the time, or nobody knows yet. */
function undated(
  item: AssignableItem,
  { waiting, continuous }: YearPlan,
  { plan, year }: Pick<YearToGiveOut, 'plan' | 'year'>,
): StageDraft[] {
  if (waiting.length > 0) {
    const due = waiting.filter(({ once }) => !once || !item.isGivenInOtherYear);
    return due.map((stage) => ({ ...waitingStage(stage, { plan, year }), continuous }));
  }
  const { kind } = item.reading.rule;
  if (year < plan.fromYear || year > plan.toYear) return [];
  if (kind === 'continuous') return [{ ...UNDATED, kind: 'review', continuous: true }];
  return kind === 'unknown' ? [{ ...UNDATED, kind: 'deliver', continuous }] : [];
}

function waitingStage(
  stage: WaitingStage,
  { plan, year }: Pick<YearToGiveOut, 'plan' | 'year'>,
): Omit<StageDraft, 'continuous'> {
  const events = eventSubjects(stage, year, plan);
  const waitsFor = events.map(({ name }) => name);
  return { ...UNDATED, kind: stage.kind, waitsFor, events, words: stage.words ?? null };
}

const UNDATED: Omit<StageDraft, 'kind' | 'continuous'> = {
  basis: 'row',
  nominal: null,
  effective: null,
  working: null,
  soonOn: null,
  held: false,
  waitsFor: [],
  events: [],
  words: null,
};

function afterPeriod(item: AssignableItem, year: number): NewQuestion {
  return {
    code: `after-period/${item.id}/${year}`,
    kind: 'after-period',
    planId: item.planId,
    itemId: item.id,
    data: { year, deadline: item.deadline },
  };
}
