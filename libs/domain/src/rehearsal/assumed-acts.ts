import { type AssignmentFacts, isOver, isWatched, type StageFacts } from '../agenda/index.js';
import {
  addWorkingDays,
  isWorkingDay,
  MissingCalendarYear,
  type WorkCalendar,
  workingDayOnOrAfter,
} from '../calendar/index.js';
import { addDays, instantAt, type LocalDate, localDateOf, type LocalTime } from '../dates/index.js';

/** What a rehearsal takes people to do. */
export const assumptions = ['nobody-acts', 'all-on-time', 'all-5-days-late'] as const;
export type Assumption = (typeof assumptions)[number];

/** Something a person is taken to do. `stageId` is null for what concerns the assignment as a whole; `at`: UTC instant. */
export interface Act {
  at: Date;
  kind: 'acknowledge' | 'complete' | 'confirm';
  stageId: string | null;
}

/** Vietnam times of day: heads answer in the morning, results come in the afternoon and are confirmed before evening. */
const times = { acknowledge: '10:00', complete: '15:00', confirm: '16:00' } as const satisfies Record<
  Act['kind'],
  LocalTime
>;
const daysLate = 5;

/**
 * What is done about one assignment after `from` (UTC instant) under an assumption, in order. `all-on-time`: taken over
 * on the day it is given, each result reported on its working date and confirmed the same day; `all-5-days-late`: five
 * working days after the effective date. Stages that are paused, without a date, or whose days no calendar covers, get
 * nothing done.
 */
export function assumedActs(
  assumption: Assumption,
  facts: AssignmentFacts,
  at: { calendar: WorkCalendar; from: Date },
): Act[] {
  if (assumption === 'nobody-acts' || isOver(facts)) return [];
  const open = facts.stages.filter(isWatched);
  const acts = [
    ...(facts.acknowledgedAt === null ? acknowledged(facts, at) : []),
    ...open.flatMap((stage) => resultOf(stage, assumption, at)),
  ];
  return acts.toSorted((a, b) => a.at.getTime() - b.at.getTime());
}

function acknowledged(facts: AssignmentFacts, at: { calendar: WorkCalendar; from: Date }): Act[] {
  const day = firstChance(localDateOf(facts.assignedAt), 'acknowledge', at);
  return day === null ? [] : [{ at: instantAt(day, times.acknowledge), kind: 'acknowledge', stageId: null }];
}

function resultOf(
  stage: StageFacts,
  assumption: Assumption,
  at: { calendar: WorkCalendar; from: Date },
): Act[] {
  const due = guarded(() => (assumption === 'all-on-time' ? stage.working : lateDay(stage, at.calendar)));
  const kinds = stage.completion === null ? (['complete', 'confirm'] as const) : (['confirm'] as const);
  const day = due === null ? null : firstChance(due, kinds[0], at);
  return day === null
    ? []
    : kinds.map((kind) => ({ at: instantAt(day, times[kind]), kind, stageId: stage.id }));
}

function lateDay({ effective }: StageFacts, calendar: WorkCalendar): LocalDate | null {
  return effective === null ? null : addWorkingDays(calendar, effective, daysLate);
}

/** The first working day not before `day` on which the hour still lies ahead; null where no calendar tells. */
function firstChance(
  day: LocalDate,
  kind: Act['kind'],
  { calendar, from }: { calendar: WorkCalendar; from: Date },
): LocalDate | null {
  return guarded(() => {
    const today = localDateOf(from);
    const first = day < today ? today : day;
    const isOpen = isWorkingDay(calendar, first) && instantAt(first, times[kind]) > from;
    return isOpen ? first : workingDayOnOrAfter(calendar, addDays(first, 1));
  });
}

function guarded(read: () => LocalDate | null): LocalDate | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof MissingCalendarYear) return null;
    throw error;
  }
}
