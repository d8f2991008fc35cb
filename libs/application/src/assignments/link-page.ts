import { addDays, isFinished, type LocalDate, localDateOf } from '#domain';
import { ApplicationError } from '../errors.js';
import type { LinkedAssignment, LinkedDuties } from './links.js';

/** Calendar days that a link lives after the last effective date it is about. */
const daysAfterLast = 60;

/** 404: nobody signed this address, or what it stood for is gone. */
export function alteredLink(): ApplicationError {
  return new ApplicationError('link-altered', 404, 'Đường liên kết không đúng hoặc đã bị thay đổi.');
}

/** 410 from the day after the link's last day (Vietnam calendar). */
export function refuseExpired(duties: LinkedDuties, now: Date): void {
  const last = lastDayOf(duties);
  if (localDateOf(now) <= last) return;
  throw new ApplicationError('link-expired', 410, 'Đường liên kết đã hết hạn.', { expiredOn: last });
}

/** 410 for a letter to somebody whose post another one holds by now: it opens nothing of theirs. */
export function refusePassedOn({ isCurrent, addressedAs }: LinkedDuties): void {
  if (isCurrent) return;
  const message = `Thư này gửi ${addressedAs.replace(/^Đ/, 'đ')} trước đây; nay nhiệm vụ do người khác phụ trách nên đường liên kết không còn dùng được.`;
  throw new ApplicationError('link-post-changed', 410, message);
}

/**
 * Sixty days after the latest effective date among the stages that the link is about; what has no date counts to the
 * end of its plan year.
 */
export function lastDayOf({ assignments }: LinkedDuties): LocalDate {
  const days = assignments.flatMap(({ year, stages }) => {
    const yearEnd = `${year}-12-31`;
    const linked = stages.filter(({ isLinked }) => isLinked);
    return linked.length === 0 ? [yearEnd] : linked.map((stage) => stage.effective ?? yearEnd);
  });
  return addDays(days.toSorted().at(-1) ?? '1970-01-01', daysAfterLast);
}

/** True where it is withdrawn, or every stage is confirmed or cancelled: the page says so and asks for nothing. */
export function isDone(assignment: LinkedAssignment): boolean {
  if (assignment.isWithdrawn) return true;
  return isFinished({
    ...assignment,
    confirmedStages: assignment.stages.map(
      (stage) => stage.confirmedAt !== null || stage.cancelledAt !== null,
    ),
  });
}
