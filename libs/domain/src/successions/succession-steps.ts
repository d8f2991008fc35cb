import { instantAt, type LocalDate } from '../dates/index.js';

/** A recorded succession with what is still left to do about it. */
export interface PendingSuccession {
  id: string;
  /** First day (Vietnam calendar date) of the successors. */
  on: LocalDate;
  /** Ids of the agencies that take over; exactly one takes over by itself. */
  successors: readonly string[];
  tookEffect: boolean;
  /** Open assignments that the ending agency still leads. */
  held: readonly string[];
}

/**
 * One thing that a succession asks for: that it takes effect, that an assignment goes to the only successor, or that the
 * office is asked who takes it over.
 */
export interface SuccessionStep {
  code: string;
  kind: 'take-effect' | 'hand-over' | 'ask-successor';
  successionId: string;
  /** Null where the step is about the agency as a whole. */
  assignmentId: string | null;
  /** Agency that takes over; null unless `hand-over`. */
  to: string | null;
  /** First day (Vietnam calendar date) of the successors. */
  on: LocalDate;
  at: Date;
}

/** Before the first rung of the day is decided. */
const handOverTime = '00:00';

/**
 * Everything the recorded successions ask for, in order; `asked` are codes of questions raised before. Nothing is
 * asked twice, and what has one successor needs no question.
 */
export function successionSteps(
  successions: readonly PendingSuccession[],
  asked: readonly string[],
): SuccessionStep[] {
  const known = new Set(asked);
  return successions
    .toSorted((a, b) => a.on.localeCompare(b.on))
    .flatMap((succession) => [...effect(succession), ...ofHeld(succession)])
    .filter(({ code }) => !known.has(code));
}

function effect({ id, on, tookEffect }: PendingSuccession): SuccessionStep[] {
  if (tookEffect) return [];
  const at = instantAt(on, handOverTime);
  return [
    { code: `succession/${id}`, kind: 'take-effect', successionId: id, assignmentId: null, to: null, on, at },
  ];
}

function ofHeld({ id, on, successors, held }: PendingSuccession): SuccessionStep[] {
  const to = successors.length === 1 ? (successors[0] ?? null) : null;
  return held.map((assignmentId) => ({
    code: `succession/${id}/${assignmentId}`,
    kind: to === null ? ('ask-successor' as const) : ('hand-over' as const),
    successionId: id,
    assignmentId,
    to,
    on,
    at: instantAt(on, handOverTime),
  }));
}
