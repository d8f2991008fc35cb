import {
  addDays,
  cancelStage,
  type Decision,
  type NewDates,
  pauseStage,
  rescheduleStage,
  resumeStage,
  type StageChange,
  type WorkCalendar,
} from '#domain';
import type { EventKind } from '../assignments/assignment.js';
import type { LockedStage } from '../assignments/command-store.js';
import type { BulkCommand, BulkKind, BulkRow, ChangeBatch, StageSnapshot } from './bulk-change.js';
import { newDates } from './new-dates.js';

/** How long a change of many stages can be undone. */
export const undoMs = 10 * 60_000;

/** The event of each stage, and why its queued reminders are no longer sent. */
export const changeWords: Readonly<Record<BulkKind, { event: EventKind; silencedBecause: string | null }>> = {
  shift: { event: 'rescheduled', silencedBecause: 'Thời hạn được điều chỉnh' },
  pause: { event: 'paused', silencedBecause: 'Mốc được tạm dừng' },
  resume: { event: 'resumed', silencedBecause: null },
  cancel: { event: 'cancelled', silencedBecause: 'Mốc đã được huỷ' },
};

/** What the change makes of one stage. Pure. Throws MissingCalendarYear. */
export function decideBulk(
  { kind, shiftDays }: BulkCommand,
  stage: LockedStage,
  { calendar, now }: { calendar: WorkCalendar; now: Date },
): Decision<StageChange> {
  switch (kind) {
    case 'shift':
      return rescheduleStage(stage, shifted(stage, shiftDays ?? 0, calendar), now);
    case 'pause':
      return pauseStage(stage, now);
    case 'resume':
      return resumeStage(stage, now);
    case 'cancel':
      return cancelStage(stage, now);
  }
}

function shifted({ nominal }: LockedStage, days: number, calendar: WorkCalendar): NewDates | null {
  return nominal === null ? null : newDates(calendar, addDays(nominal, days));
}

/** A stage as a change finds or leaves it. Pure. */
export function snapshotOf(stage: LockedStage, agencyId: string): StageSnapshot {
  const { nominal, effective, working, soonOn, committedOn, dueVersion } = stage;
  const text = (at: Date | null): string | null => at?.toISOString() ?? null;
  return {
    ...{ agencyId, nominal, effective, working, soonOn, committedOn, dueVersion },
    pausedAt: text(stage.pausedAt),
    cancelledAt: text(stage.cancelledAt),
    presentedAt: text(stage.presentedAt),
    completedAt: text(stage.completedAt),
    confirmedAt: text(stage.confirmedAt),
    returnedAt: text(stage.returnedAt),
  };
}

/** True where nothing has changed between two looks at a stage. Pure. */
export function isSame(one: StageSnapshot, other: StageSnapshot): boolean {
  return (Object.keys(one) as (keyof StageSnapshot)[]).every((key) => one[key] === other[key]);
}

/**
 * What gives a stage back what a change took. A moved date comes back under a further due version, so that no reminder
 * of the undone date stands for it; the rungs since the change are open.
 */
export function undoOf(
  { before, after }: BulkRow,
  { appliedAt }: Pick<ChangeBatch, 'appliedAt'>,
): StageChange {
  const { nominal, effective, working, soonOn, committedOn } = before;
  const date = (text: string | null): Date | null => (text === null ? null : new Date(text));
  const restored = {
    ...{ nominal, effective, working, soonOn, committedOn },
    pausedAt: date(before.pausedAt),
    cancelledAt: date(before.cancelledAt),
  };
  if (after === null || appliedAt === null || after.dueVersion === before.dueVersion) return restored;
  return { ...restored, dueVersion: after.dueVersion + 1, dueSetAt: appliedAt };
}
