import { type LocalDate, localDateOf } from '../dates/index.js';
import { changeTo, type Decision, refuse } from './decision.js';

/** What an assignment must show for a command to be decided. */
export interface CommandAssignment {
  acknowledgedAt: Date | null;
  acknowledgedBy: string | null;
  /** One entry per stage: true where the result is confirmed, or the stage cancelled. */
  confirmedStages: readonly boolean[];
}

export interface AcknowledgementChange {
  acknowledgedAt: Date;
  acknowledgedBy: string;
  promisedOn: LocalDate | null;
}

/** An acknowledgement, or the one that already stands. */
export type AcknowledgementOutcome =
  | { kind: 'acknowledged'; change: AcknowledgementChange }
  | { kind: 'already'; acknowledgedAt: Date; acknowledgedBy: string };

/** True where every stage is confirmed: nothing is owed any more. */
export function isFinished(assignment: CommandAssignment): boolean {
  return assignment.confirmedStages.length > 0 && assignment.confirmedStages.every(Boolean);
}

/**
 * "We have it." The first press counts, a later one is told of it; a promised date (Vietnam calendar) lies not before
 * today.
 */
export function acknowledge(
  assignment: CommandAssignment,
  command: { by: string; promisedOn: LocalDate | null },
  now: Date,
): Decision<AcknowledgementOutcome> {
  if (assignment.acknowledgedAt !== null) {
    return changeTo({
      kind: 'already',
      acknowledgedAt: assignment.acknowledgedAt,
      acknowledgedBy: assignment.acknowledgedBy ?? '',
    });
  }
  if (isFinished(assignment)) return refuseFinished();
  if (command.promisedOn !== null && command.promisedOn < localDateOf(now)) {
    const at = { state: 'open', field: 'promisedOn' } as const;
    return refuse('past-date', 'Ngày cam kết không được ở trước hôm nay.', at);
  }
  const change = { acknowledgedAt: now, acknowledgedBy: command.by, promisedOn: command.promisedOn };
  return changeTo({ kind: 'acknowledged', change });
}

/** Progress and contributions are noted while something is still owed; they change no state. */
export function note(assignment: CommandAssignment): Decision<Record<never, never>> {
  if (!isFinished(assignment)) return changeTo({});
  return refuseFinished();
}

function refuseFinished() {
  return refuse('assignment-closed', 'Nhiệm vụ này đã hoàn thành.', { state: 'closed' });
}
