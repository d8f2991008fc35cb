import {
  addWorkingDays,
  type LocalDate,
  MissingCalendarYear,
  type Policy,
  reckon,
  type Reckoning,
  reckonStage,
  type WorkCalendar,
  workingDateOf,
} from '#domain';
import type { KeptStage } from '../explanations/kept-stages.js';
import { soonOn } from '../plans/soon-on.js';
import type { DatesInForce, StageMove } from './calendar-versions.js';

export interface Calendars {
  from: WorkCalendar;
  to: WorkCalendar;
  policy: Policy;
  /** Rungs of days gone by are no matter any more. */
  today: LocalDate;
}

/**
 * What becomes of a stage when one calendar takes the place of another; null where nothing does. A date that somebody
 * has set, rather than the words, stays where it is and is only moved off rest days. Pure.
 */
export function moveStage(stage: KeptStage, calendars: Calendars): StageMove | null {
  try {
    return moved(stage, calendars);
  } catch (error) {
    // a year that cannot be reckoned has no dates to move
    if (error instanceof MissingCalendarYear) return null;
    throw error;
  }
}

function moved(stage: KeptStage, calendars: Calendars): StageMove | null {
  const { nominal } = stage;
  if (nominal === null) return null;
  const { from, to } = calendars;
  const before = reckonStage(stage, from);
  const isOwn = before?.nominal === nominal;
  const old = isOwn ? before : reckon(from, nominal);
  const next = (isOwn ? reckonStage(stage, to) : null) ?? reckon(to, nominal);
  const dates = inForce(stage, { old, next }, to);
  const fields = ['nominal', 'effective', 'working'] as const;
  const isMoved = fields.some((field) => dates[field] !== stage[field]);
  const reminders = movedReminders(stage, dates, calendars);
  if (!isMoved && reminders.length === 0 && dates.soonOn === stage.soonOn) return null;
  return { stage, dates, isMoved, reminders };
}

function inForce(
  stage: KeptStage,
  { old, next }: { old: Reckoning; next: Reckoning },
  to: WorkCalendar,
): DatesInForce {
  const isSet = stage.working !== null && stage.working !== old.working;
  const working = isSet ? workingDateOf(to, stage.working ?? next.working) : next.working;
  return { nominal: next.nominal, effective: next.effective, working, soonOn: soonOn(to, working) };
}

function movedReminders(
  stage: KeptStage,
  dates: DatesInForce,
  { from, to, policy, today }: Calendars,
): StageMove['reminders'] {
  return policy.rungs.flatMap(({ kind, schedule }) => {
    if (schedule.from !== 'working' && schedule.from !== 'effective') return [];
    const counted = stage[schedule.from];
    if (counted === null) return [];
    const old = addWorkingDays(from, counted, schedule.workingDays);
    const next = addWorkingDays(to, dates[schedule.from], schedule.workingDays);
    return old === next || (old < today && next < today) ? [] : [{ rung: kind, from: old, to: next }];
  });
}
