import { type LocalDate, localDateOf } from '../dates/index.js';
import type { StageKind } from '../stages/index.js';
import { stateOf, type StageState } from '../states/index.js';
import { changeTo, type Decision, refuse } from './decision.js';

/** What a stage must show for a command to be decided; dates are Vietnam calendar dates, instants UTC. */
export interface CommandStage {
  id: string;
  kind: StageKind;
  nominal: LocalDate | null;
  effective: LocalDate | null;
  working: LocalDate | null;
  dueVersion: number;
  /** How often its date was extended. */
  extensions: number;
  soonOn: LocalDate | null;
  waitsForEvent: boolean;
  continuous: boolean;
  presentedAt: Date | null;
  completedAt: Date | null;
  documentOn: LocalDate | null;
  confirmedAt: Date | null;
  returnedAt: Date | null;
  returns: number;
  pausedAt: Date | null;
  cancelledAt: Date | null;
}

/** The columns of a stage that a command writes. */
export interface StageChange {
  presentedAt?: Date | null;
  completedAt?: Date | null;
  documentNumber?: string | null;
  documentOn?: LocalDate | null;
  confirmedAt?: Date | null;
  confirmedBy?: string | null;
  selfConfirmed?: boolean;
  returnedAt?: Date | null;
  returnReason?: string | null;
  returns?: number;
  nominal?: LocalDate | null;
  effective?: LocalDate | null;
  working?: LocalDate | null;
  soonOn?: LocalDate | null;
  dueVersion?: number;
  dueSetAt?: Date;
  extensions?: number;
  committedOn?: LocalDate | null;
  pausedAt?: Date | null;
  cancelledAt?: Date | null;
}

export interface DocumentGiven {
  number: string | null;
  on: LocalDate | null;
}

export interface ConfirmedBy {
  name: string;
  /** True where nobody outside the agency could confirm ("tự xác nhận"). */
  selfConfirmed: boolean;
}

/** State of a stage at an instant, as a refused command reports it. */
export function stageStateAt(stage: CommandStage, now: Date): StageState {
  const completion =
    stage.completedAt === null
      ? null
      : { reportedAt: stage.completedAt, documentOn: stage.documentOn, confirmedAt: stage.confirmedAt };
  return stateOf({ ...stage, completion }, localDateOf(now));
}

/** "Đã trình": the draft of an `issue` stage lies with the one who signs since `presentedOn`. */
export function presentStage(stage: CommandStage, presentedOn: LocalDate, now: Date): Decision<StageChange> {
  const state = stageStateAt(stage, now);
  if (stage.kind !== 'issue') {
    return refuse('not-an-issue-stage', 'Chỉ mốc ban hành văn bản mới có bước "đã trình".', { state });
  }
  const done = refuseDone(stage, state) ?? refusePaused(stage, state);
  if (done !== null) return done;
  if (stage.presentedAt !== null) {
    return refuse('already-presented', 'Dự thảo đã được báo là đã trình.', { state });
  }
  return refuseFuture(presentedOn, { field: 'presentedOn', state, now }) ?? changeTo({ presentedAt: now });
}

/** Completion reported by the lead; the document's date decides on time or late. It ends a pause. */
export function completeStage(
  stage: CommandStage,
  document: DocumentGiven,
  now: Date,
): Decision<StageChange> {
  const state = stageStateAt(stage, now);
  return (
    refuseDone(stage, state) ??
    refuseFuture(document.on, { field: 'documentOn', state, now }) ??
    changeTo(completionOf(document, now))
  );
}

/** The office records an issued document by itself: completed and confirmed at once. */
export function recordIssued(
  stage: CommandStage,
  command: { document: DocumentGiven; by: ConfirmedBy },
  now: Date,
): Decision<StageChange> {
  if (stage.kind !== 'issue') {
    const state = stageStateAt(stage, now);
    return refuse('not-an-issue-stage', 'Chỉ mốc ban hành văn bản mới ghi nhận được văn bản đã ban hành.', {
      state,
    });
  }
  const completed = completeStage(stage, command.document, now);
  if (completed.change === null) return completed;
  return changeTo({ ...completed.change, ...confirmationOf(command.by, now) });
}

/** Accepts a completion; closes the stage. */
export function confirmStage(stage: CommandStage, by: ConfirmedBy, now: Date): Decision<StageChange> {
  const state = stageStateAt(stage, now);
  const closed = refuseClosed(stage, state);
  if (closed !== null) return closed;
  if (stage.completedAt === null) {
    return refuse('nothing-to-confirm', 'Chưa có báo cáo hoàn thành để xác nhận.', { state });
  }
  return changeTo(confirmationOf(by, now));
}

/** Hands a completion or a presentation back, with a reason; the lead owes it again. */
export function returnStage(stage: CommandStage, reason: string, now: Date): Decision<StageChange> {
  const state = stageStateAt(stage, now);
  const closed = refuseClosed(stage, state);
  if (closed !== null) return closed;
  if (stage.completedAt === null && stage.presentedAt === null) {
    return refuse('nothing-to-return', 'Chưa có báo cáo hoàn thành hay dự thảo đã trình để trả lại.', {
      state,
    });
  }
  return changeTo(handedBack(stage, reason, now));
}

/** What is owed again, with the reason; `now` is the instant the officer is told. */
export function handedBack(stage: CommandStage, reason: string, now: Date) {
  return {
    presentedAt: null,
    completedAt: null,
    documentNumber: null,
    documentOn: null,
    returnedAt: now,
    returnReason: reason,
    returns: stage.returns + 1,
  };
}

/** A reminder by hand speaks only to a lead who still owes the stage. */
export function nudgeStage(stage: CommandStage, now: Date): Decision<StageChange> {
  const state = stageStateAt(stage, now);
  const isSilent = stage.pausedAt !== null || stage.cancelledAt !== null;
  if (isSilent || stage.completedAt !== null || stage.presentedAt !== null) {
    return refuse('stage-silent', 'Mốc này không còn chờ cơ quan chủ trì nên không nhắc được.', { state });
  }
  return changeTo({});
}

function completionOf(document: DocumentGiven, now: Date): StageChange {
  return { completedAt: now, pausedAt: null, documentNumber: document.number, documentOn: document.on };
}

function confirmationOf(by: ConfirmedBy, now: Date): StageChange {
  return { confirmedAt: now, confirmedBy: by.name, selfConfirmed: by.selfConfirmed };
}

/** Nothing is owed any more: confirmed or cancelled. Null where it is. */
export function refuseClosed(stage: CommandStage, state: StageState) {
  if (stage.cancelledAt !== null) return refuse('stage-cancelled', 'Mốc này đã được huỷ.', { state });
  if (stage.confirmedAt === null) return null;
  return refuse('already-confirmed', 'Kết quả này đã được xác nhận.', { state });
}

/** The lead has nothing to do: closed, or reported and waiting for confirmation. Null where it has. */
export function refuseDone(stage: CommandStage, state: StageState) {
  const closed = refuseClosed(stage, state);
  if (closed !== null || stage.completedAt === null) return closed;
  return refuse('already-completed', 'Mốc này đã được báo cáo hoàn thành, đang chờ xác nhận.', { state });
}

/** Null where the stage is not paused. */
export function refusePaused(stage: CommandStage, state: StageState) {
  if (stage.pausedAt === null) return null;
  const message = 'Mốc này đang tạm dừng; đề nghị Văn phòng ghi nhận tiếp tục trước.';
  return refuse('stage-paused', message, { state });
}

/** A date of something that has happened; null where it lies not after today (Vietnam calendar). */
export function refuseFuture(date: LocalDate | null, at: { field: string; state: StageState; now: Date }) {
  if (date === null || date <= localDateOf(at.now)) return null;
  return refuse('future-date', 'Ngày này ở sau hôm nay.', at);
}
