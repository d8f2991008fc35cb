import { formatDate, localDateOf } from '../dates/index.js';
import type { Candidate, Context } from './candidates.js';
import type { StageFacts } from './facts.js';

/** Why the moment of a rung has passed without it being told, in Vietnamese; null where it has not. */
export function overtakenBecause(one: Candidate, { facts, now }: Context): string | null {
  const { stage } = one;
  if (stage === null) return null;
  if (localDateOf(one.at) < localDateOf(facts.assignedAt)) return 'Ngày nhắc đã qua khi giao nhiệm vụ';
  if (one.dueVersion > 1 && one.at <= stage.dueSetAt) return 'Ngày nhắc đã qua trước khi mốc được đặt lại';
  return committedBecause(one, stage) ?? reportedBecause(one, stage, now);
}

/** A commitment pauses the weekly line up to its date, that day included; the numbers of the Mondays stay. */
function committedBecause({ rung, at }: Candidate, { committedOn }: StageFacts): string | null {
  if (rung.schedule.from !== 'mondays' || committedOn === null || localDateOf(at) > committedOn) return null;
  return `Cơ quan đã cam kết hoàn thành ngày ${formatDate(committedOn)}`;
}

function reportedBecause({ rung, at }: Candidate, { returnedAt }: StageFacts, now: Date): string | null {
  const passed = returnedAt !== null && rung.schedule.from !== 'return' && at < returnedAt;
  return passed && at <= now ? 'Ngày nhắc đã qua trong lúc chờ xác nhận' : null;
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
