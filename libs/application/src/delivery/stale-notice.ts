import type { Policy, RungPhase } from '#domain';
import type { QueuedNotice } from './delivery-queue.js';

/** What of a notice decides whether it still has a point. */
type Judged = Pick<QueuedNotice, 'kind' | 'rungDueVersion' | 'acknowledgedAt' | 'closedAt' | 'stage'>;

type JudgedStage = NonNullable<QueuedNotice['stage']>;

/** Why a waiting notice has become pointless since it was decided, in Vietnamese; null while it holds. */
export function staleBecause(notice: Judged, policy: Policy): string | null {
  const { stage } = notice;
  const silent = stage === null ? null : silentBecause(stage);
  if (silent !== null) return silent;
  // What was asked is answered, even where the assignment ended with it.
  if (notice.closedAt !== null && notice.kind !== 'decided') return 'Nhiệm vụ đã kết thúc trước khi gửi';
  if (stage === null) return null;
  return staleStage(notice, stage, policy);
}

function staleStage(notice: Judged, stage: JudgedStage, policy: Policy): string | null {
  const rung = policy.rungs.find((one) => one.kind === notice.kind);
  const phase = phaseOf(stage);
  if (rung !== undefined && rung.phase !== phase) return reasons[phase];
  if (stage.dueVersion !== notice.rungDueVersion) return 'Thời hạn đã được điều chỉnh trước khi gửi';
  return rung?.silencedByAcknowledgement === true && notice.acknowledgedAt !== null
    ? 'Nhiệm vụ đã được tiếp nhận trước khi gửi'
    : null;
}

/** Nothing is said of it any more, or for the time being. */
function silentBecause({ cancelledAt, pausedAt, confirmedAt }: JudgedStage): string | null {
  if (cancelledAt !== null) return 'Mốc đã được huỷ trước khi gửi';
  if (confirmedAt !== null) return 'Kết quả đã được xác nhận trước khi gửi';
  return pausedAt === null ? null : 'Mốc đã tạm dừng trước khi gửi';
}

const reasons: Readonly<Record<RungPhase, string>> = {
  open: 'Kết quả đã được trả lại trước khi gửi',
  presented: 'Dự thảo đã trình trước khi gửi',
  completed: 'Đã có báo cáo hoàn thành trước khi gửi',
};

function phaseOf(stage: JudgedStage): RungPhase {
  if (stage.completedAt !== null) return 'completed';
  return stage.presentedAt === null ? 'open' : 'presented';
}
