import { changeTo, type Decision, refuse } from './decision.js';
import {
  type CommandStage,
  handedBack,
  refuseClosed,
  refuseDone,
  refusePaused,
  type StageChange,
  stageStateAt,
} from './stage-commands.js';

/** "Tạm dừng": nothing fires until the stage is resumed; the due date stays. Only what the lead still owes. */
export function pauseStage(stage: CommandStage, now: Date): Decision<StageChange> {
  const state = stageStateAt(stage, now);
  return refuseDone(stage, state) ?? refusePaused(stage, state) ?? changeTo({ pausedAt: now });
}

/** "Tiếp tục": only rungs whose instant lies after now are open, under a higher due version; earlier ones are past. */
export function resumeStage(stage: CommandStage, now: Date): Decision<StageChange> {
  const state = stageStateAt(stage, now);
  const closed = refuseClosed(stage, state);
  if (closed !== null) return closed;
  if (stage.pausedAt === null) return refuse('not-paused', 'Mốc này không ở trạng thái tạm dừng.', { state });
  return changeTo({ pausedAt: null, dueVersion: stage.dueVersion + 1, dueSetAt: now });
}

/** "Huỷ": nothing is owed any more, whatever was reported; what was confirmed stays confirmed. */
export function cancelStage(stage: CommandStage, now: Date): Decision<StageChange> {
  const state = stageStateAt(stage, now);
  return refuseClosed(stage, state) ?? changeTo({ cancelledAt: now });
}

/**
 * "Mở lại". A confirmed result is handed back like a returned one, so that the officer hears why at once; a cancelled
 * stage stands where it stood, with the rungs after now open under a higher due version.
 */
export function reopenStage(stage: CommandStage, reason: string, now: Date): Decision<StageChange> {
  if (stage.cancelledAt !== null) {
    return changeTo({
      cancelledAt: null,
      pausedAt: null,
      dueVersion: stage.dueVersion + 1,
      dueSetAt: now,
    });
  }
  if (stage.confirmedAt === null) {
    const message = 'Chỉ mốc đã được xác nhận hoặc đã huỷ mới mở lại được.';
    return refuse('not-closed', message, { state: stageStateAt(stage, now) });
  }
  return changeTo({
    ...handedBack(stage, reason, now),
    confirmedAt: null,
    confirmedBy: null,
    selfConfirmed: false,
  });
}

/** What another lead takes over: rungs after now are open anew for what is still owed; null where nothing changes. */
export function transferStage(stage: CommandStage, now: Date): StageChange | null {
  if (stage.completedAt !== null || stage.cancelledAt !== null) return null;
  return { committedOn: null, dueVersion: stage.dueVersion + 1, dueSetAt: now };
}
