import {
  MissingCalendarYear,
  type PlanForStages,
  type PlannedStage,
  planStages,
  reckonStage,
  type StageKind,
  type Words,
  type WorkCalendar,
  type Reckoning,
  yearOf,
} from '#domain';
import { planOfSingleTask } from './assignable-item.js';
import type { ItemView } from './plan-views.js';

/** What an item owes in one year, and how each date was reckoned (Vietnamese, a line for each step). */
export interface ItemYear {
  year: number;
  stages: (PlannedStage & { explanation: string[] })[];
  /** Stages without a date until their events have happened. */
  waiting: { kind: StageKind; events: string[]; words?: Words }[];
  /** Why the row has nothing due in the year; null where it has. */
  none: string | null;
  continuous: boolean;
  isAfterPeriod: boolean;
  /** "chưa có lịch": the year whose days off nobody has entered. */
  missingCalendarYear: number | null;
}

/** The stages of an item in a year. Pure. */
export function itemYear(item: ItemView, year: number, calendar: WorkCalendar): ItemYear {
  const empty = { stages: [], waiting: [], none: null, continuous: false, isAfterPeriod: false };
  try {
    const reading = { ...item.reading, alternatives: [] };
    const planOf = planOfItem(item, year);
    const { settings, issuedOn } = planOf;
    const { rule } = item.reading;
    const plan = planStages({ item, reading, plan: planOf, year, calendar });
    return {
      year,
      stages: plan.stages.map((stage) => ({
        ...stage,
        explanation: linesOf(reckonStage({ ...stage, rule, settings, issuedOn, events: [] }, calendar)),
      })),
      waiting: plan.waiting.map(({ once: _once, ...stage }) => stage),
      none: plan.none,
      continuous: plan.continuous,
      isAfterPeriod: plan.question === 'after-period',
      missingCalendarYear: null,
    };
  } catch (error) {
    if (!(error instanceof MissingCalendarYear)) throw error;
    return { ...empty, year, missingCalendarYear: error.year };
  }
}

function linesOf(reckoning: Reckoning | null): string[] {
  return reckoning?.steps.map(({ text }) => text) ?? [];
}

/** The plan an item is reckoned by; a single task has a period of its own. */
export function planOfItem(item: ItemView, year: number): PlanForStages {
  if (item.plan !== null) return item.plan;
  const issuedOn = item.givingDocument?.issuedOn ?? `${year}-01-01`;
  return planOfSingleTask(issuedOn, Math.max(year, yearOf(issuedOn)));
}
