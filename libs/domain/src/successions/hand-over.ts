import { addWorkingDays, MissingCalendarYear, type WorkCalendar } from '../calendar/index.js';
import { addDays, type LocalDate } from '../dates/index.js';
import type { StageKind } from '../stages/index.js';

/** What one agency owes for an item in a year, as far as a hand-over looks at it. */
export interface Share {
  assignmentId: string;
  promisedOn: LocalDate | null;
  stages: readonly { id: string; position: number; kind: StageKind }[];
}

/**
 * `move`: the assignment goes to the successor as it is. `merge`: the successor owes the same already, so the share ends
 * and its history is kept with the successor's assignment.
 */
export type HandOver =
  | { kind: 'move' }
  | {
      kind: 'merge';
      into: string;
      /** Stages that the successor does not have; they go over to it. */
      movedStages: string[];
      /** The successor's own promise, else the inherited one. */
      promisedOn: LocalDate | null;
    };

/** What becomes of a share when its agency is succeeded; `own` is what the successor owes for the same item and year. */
export function handOver(share: Share, own: Share | null): HandOver {
  if (own === null) return { kind: 'move' };
  const has = (stage: Share['stages'][number]): boolean =>
    own.stages.some(({ position, kind }) => position === stage.position && kind === stage.kind);
  return {
    kind: 'merge',
    into: own.assignmentId,
    movedStages: share.stages.filter((stage) => !has(stage)).map(({ id }) => id),
    promisedOn: own.promisedOn ?? share.promisedOn,
  };
}

/** Working days for which the head of a successor hears nothing of what was inherited, besides the list itself. */
export const defaultQuietWorkingDays = 10;

/**
 * The first day (Vietnam calendar date) on which the head of a successor may be called: the given working days after
 * the hand-over. Without a calendar for that year five working days count as a week.
 */
export function headsFrom(calendar: WorkCalendar, handedOverOn: LocalDate, workingDays: number): LocalDate {
  try {
    return addWorkingDays(calendar, handedOverOn, workingDays);
  } catch (error) {
    if (!(error instanceof MissingCalendarYear)) throw error;
    return addDays(handedOverOn, Math.ceil((workingDays * 7) / 5));
  }
}
