import { addWorkingDays, isWorkingDay, MissingCalendarYear, type WorkCalendar } from '../calendar/index.js';
import { addDays, type LocalDate, localDateOf, weekdayOf } from '../dates/index.js';
import type { RungSchedule } from '../ladder/index.js';
import type { AssignmentFacts, StageFacts } from './facts.js';

export interface RungDay {
  day: LocalDate;
  /** Suffix of the code for repeats ('weekly-3'); null for rungs that come once. */
  suffix: string | null;
}

export interface RungDays {
  days: RungDay[];
  /** Year without a calendar that a further day needs; null where all are known. */
  missingYear: number | null;
}

const MONDAY = 1;

/**
 * The days of a rung of one stage, in order, up to the first one after `until`. Dates are Vietnam calendar dates.
 * Where the calendar ends, the days before that stand.
 */
export function rungDays(
  schedule: RungSchedule,
  facts: { assignment: AssignmentFacts; stage: StageFacts },
  bounds: { calendar: WorkCalendar; until: LocalDate },
): RungDays {
  const from = countedFrom[schedule.from](facts);
  const days: RungDay[] = [];
  try {
    if (from !== null) for (const day of daysFrom(schedule, from, bounds)) days.push(day);
    return { days, missingYear: null };
  } catch (error) {
    if (!(error instanceof MissingCalendarYear)) throw error;
    return { days, missingYear: error.year };
  }
}

function* daysFrom(
  schedule: RungSchedule,
  from: LocalDate,
  bounds: { calendar: WorkCalendar; until: LocalDate },
): Generator<RungDay> {
  if (schedule.from === 'mondays') {
    yield* mondays(schedule, from, bounds);
    return;
  }
  const day = 'workingDays' in schedule ? addWorkingDays(bounds.calendar, from, schedule.workingDays) : from;
  yield { day, suffix: schedule.from === 'promised' ? from : null };
}

const dayOf = (at: Date | null | undefined): LocalDate | null => (at == null ? null : localDateOf(at));

/** The date from which a rung's days are counted; null where there is none. */
const countedFrom: Record<
  RungSchedule['from'],
  (facts: { assignment: AssignmentFacts; stage: StageFacts }) => LocalDate | null
> = {
  assignment: ({ assignment }) => dayOf(assignment.assignedAt),
  inherited: ({ assignment }) => dayOf(assignment.succession?.inheritedAt),
  promised: ({ assignment }) => assignment.promisedOn,
  return: ({ stage }) => dayOf(stage.returnedAt),
  presented: ({ stage }) => dayOf(stage.presentedAt),
  completed: ({ stage }) => dayOf(stage.completion?.reportedAt),
  working: ({ stage }) => stage.working,
  effective: ({ stage }) => stage.effective,
  mondays: ({ stage }) => stage.effective,
};

/**
 * Mondays of the weekly list: the first `weeks` working Mondays after the given working days past the effective date,
 * then the first working Monday of each month. A Monday that is a rest day is left out, not moved.
 */
function* mondays(
  schedule: { afterWorkingDays: number; weeks: number },
  effective: LocalDate,
  bounds: { calendar: WorkCalendar; until: LocalDate },
): Generator<RungDay> {
  let monday = nextMonday(addWorkingDays(bounds.calendar, effective, schedule.afterWorkingDays));
  let count = 0;
  let month = '';
  for (;;) {
    if (isWorkingDay(bounds.calendar, monday)) {
      if (count < schedule.weeks || monday.slice(0, 7) !== month) {
        count += 1;
        yield { day: monday, suffix: String(count) };
        if (monday > bounds.until) return;
      }
      month = monday.slice(0, 7);
    }
    monday = addDays(monday, 7);
  }
}

function nextMonday(after: LocalDate): LocalDate {
  const days = (MONDAY - weekdayOf(after) + 7) % 7;
  return addDays(after, days === 0 ? 7 : days);
}
