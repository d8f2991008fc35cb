import { localDateOf } from '../dates/index.js';
import type { Candidate, Context } from './candidates.js';

/** Why the moment of a rung has passed without it being told, in Vietnamese; null where it has not. */
export function overtakenBecause(one: Candidate, { facts, now }: Context): string | null {
  if (one.stage === null) return null;
  if (localDateOf(one.at) < localDateOf(facts.assignedAt)) return 'Ngày nhắc đã qua khi giao nhiệm vụ';
  if (one.dueVersion > 1 && one.at <= one.stage.dueSetAt) return 'Ngày nhắc đã qua khi điều chỉnh thời hạn';
  const { returnedAt } = one.stage;
  const passedWhileReported =
    returnedAt !== null && one.rung.schedule.from !== 'return' && one.at < returnedAt;
  return passedWhileReported && one.at <= now ? 'Ngày nhắc đã qua trong lúc chờ xác nhận' : null;
}

/**
 * After an outage the later rung to the same people speaks for the earlier ones of its stage; why a result was returned
 * is said by no other.
 */
export function overtakenByLater(one: Candidate, due: readonly Candidate[]): string | null {
  if (one.stageId === null || one.rung.schedule.from === 'return') return null;
  const later = due.find(
    (other) =>
      other.stageId === one.stageId &&
      other.at > one.at &&
      one.to.every((role) => other.to.includes(role)) &&
      one.rung.phase === other.rung.phase,
  );
  return later === undefined ? null : `Đã có bước nhắc sau: ${later.code}`;
}
