import { type LocalDate, localDateOf } from '../dates/index.js';
import { changeTo, type Decision, refuse } from './decision.js';

/** How somebody told the office that they have it. */
export type AcknowledgementMeans = 'phone' | 'paper';

/** What an assignment must show for a command to be decided. */
export interface CommandAssignment {
  acknowledgedAt: Date | null;
  acknowledgedBy: string | null;
  /** How the office learned of it where it recorded it for somebody; null where they acted themselves. */
  acknowledgedMeans: AcknowledgementMeans | null;
  /** One entry per stage: true where the result is confirmed, or the stage cancelled. */
  confirmedStages: readonly boolean[];
}

export interface AcknowledgementChange {
  acknowledgedAt: Date;
  acknowledgedBy: string;
  acknowledgedMeans: AcknowledgementMeans | null;
  promisedOn: LocalDate | null;
  promisedAt: Date | null;
  contestedAt: null;
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
  command: { by: string; promisedOn: LocalDate | null; means: AcknowledgementMeans | null },
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
  const { by, means, promisedOn } = command;
  return (
    refusePastPromise(promisedOn, now) ??
    changeTo({
      kind: 'acknowledged',
      change: {
        ...{ acknowledgedAt: now, acknowledgedBy: by, acknowledgedMeans: means },
        ...{ promisedOn, promisedAt: promisedOn === null ? null : now, contestedAt: null },
      },
    })
  );
}

/** "Hẹn lại": another date (Vietnam calendar, not before today) for what was taken on. */
export function promiseAnew(
  assignment: CommandAssignment,
  promisedOn: LocalDate,
  now: Date,
): Decision<{ promisedOn: LocalDate; promisedAt: Date }> {
  if (isFinished(assignment)) return refuseFinished();
  if (assignment.acknowledgedAt === null) {
    return refuse('not-acknowledged', 'Nhiệm vụ này chưa được tiếp nhận nên chưa hẹn ngày được.', {
      state: 'open',
    });
  }
  return refusePastPromise(promisedOn, now) ?? changeTo({ promisedOn, promisedAt: now });
}

/** "Chưa tiếp nhận": what the office recorded for somebody is taken back by them; the office has to ask again. */
export function contestAcknowledgement(
  assignment: CommandAssignment,
  now: Date,
): Decision<
  Record<'acknowledgedAt' | 'acknowledgedBy' | 'acknowledgedMeans' | 'promisedOn' | 'promisedAt', null> & {
    contestedAt: Date;
  }
> {
  if (assignment.acknowledgedMeans === null) {
    return refuse(
      'nothing-to-contest',
      'Không có lần tiếp nhận nào do Văn phòng ghi nhận thay để phản ánh.',
      {
        state: 'open',
      },
    );
  }
  return changeTo({
    ...{ acknowledgedAt: null, acknowledgedBy: null, acknowledgedMeans: null },
    ...{ promisedOn: null, promisedAt: null, contestedAt: now },
  });
}

function refusePastPromise(promisedOn: LocalDate | null, now: Date) {
  if (promisedOn === null || promisedOn >= localDateOf(now)) return null;
  return refuse('past-date', 'Ngày hẹn không được ở trước hôm nay.', { state: 'open', field: 'promisedOn' });
}

/** Progress and contributions are noted while something is still owed; they change no state. */
export function note(assignment: CommandAssignment): Decision<Record<never, never>> {
  if (!isFinished(assignment)) return changeTo({});
  return refuseFinished();
}

function refuseFinished() {
  return refuse('assignment-closed', 'Nhiệm vụ này đã hoàn thành.', { state: 'closed' });
}
