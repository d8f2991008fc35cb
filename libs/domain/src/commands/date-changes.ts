import { formatDate, type LocalDate, localDateOf } from '../dates/index.js';
import { changeTo, type Decision, refuse } from './decision.js';
import {
  type CommandStage,
  refuseDone,
  refuseFuture,
  refusePaused,
  type StageChange,
  stageStateAt,
} from './stage-commands.js';

/** Dates of a stage (Vietnam calendar) as reckoned from a nominal date; `soonOn` begins "sắp đến hạn". */
export interface NewDates {
  nominal: LocalDate;
  effective: LocalDate;
  working: LocalDate;
  soonOn: LocalDate | null;
}

/**
 * "Đề nghị điều chỉnh thời hạn": asked by the lead before the due date has passed, for a later nominal date, at most
 * `atMost` times granted. After the due date a commitment is what remains.
 */
export function askExtension(
  stage: CommandStage,
  command: { newOn: LocalDate; atMost: number },
  now: Date,
): Decision<StageChange> {
  const state = stageStateAt(stage, now);
  const refused = refuseDone(stage, state) ?? refuseUndated(stage, now) ?? refuseEarlier(stage, command, now);
  if (refused !== null) return refused;
  if (stage.effective !== null && localDateOf(now) > stage.effective) {
    const message = 'Mốc này đã quá hạn nên không đề nghị điều chỉnh được; đề nghị gửi cam kết tiến độ.';
    return refuse('already-due', message, { state });
  }
  return refuseFurther(stage, command.atMost, now) ?? changeTo({});
}

/**
 * The decision of the authority that gave the task: the stage gets its new dates under a higher due version; a
 * commitment ends. Recorded at any time, also where the due date has passed since it was asked.
 */
export function grantExtension(
  stage: CommandStage,
  decision: { dates: NewDates; decidedOn: LocalDate; atMost: number },
  now: Date,
): Decision<StageChange> {
  const state = stageStateAt(stage, now);
  const { dates, decidedOn, atMost } = decision;
  return (
    refuseDone(stage, state) ??
    refuseUndated(stage, now) ??
    refuseEarlier(stage, { newOn: dates.nominal }, now) ??
    refuseFurther(stage, atMost, now) ??
    refuseFuture(decidedOn, { field: 'decidedOn', state, now }) ??
    changeTo({ ...redated(stage, dates, now), extensions: stage.extensions + 1 })
  );
}

/** A date moved by a decision on many stages, earlier or later, never before today; null where it has none to move. */
export function rescheduleStage(
  stage: CommandStage,
  dates: NewDates | null,
  now: Date,
): Decision<StageChange> {
  const state = stageStateAt(stage, now);
  const refused = refuseDone(stage, state);
  if (refused !== null) return refused;
  if (dates === null) return undated(stage, now);
  if (dates.nominal < localDateOf(now)) {
    const message = `Hạn mới ${formatDate(dates.nominal)} ở trước hôm nay.`;
    return refuse('past-date', message, { state, field: 'shiftDays' });
  }
  return changeTo(redated(stage, dates, now));
}

/**
 * Hạn theo dõi, set by the office alone: not before today, not after the effective date. The date that decides
 * "quá hạn" stays.
 */
export function moveWorkingDate(
  stage: CommandStage,
  to: { working: LocalDate; soonOn: LocalDate | null },
  now: Date,
): Decision<StageChange> {
  const state = stageStateAt(stage, now);
  const refused = refuseDone(stage, state) ?? refuseUndated(stage, now);
  if (refused !== null) return refused;
  const at = { state, field: 'workingOn' };
  if (to.working < localDateOf(now)) return refuse('past-date', 'Hạn theo dõi ở trước hôm nay.', at);
  if (stage.effective !== null && to.working > stage.effective) {
    const message = `Hạn theo dõi không được sau hạn ${formatDate(stage.effective)}; muốn lùi hạn phải có quyết định.`;
    return refuse('not-before-due', message, at);
  }
  return changeTo({ ...to, dueVersion: stage.dueVersion + 1, dueSetAt: now });
}

/** "Cam kết tiến độ": after the due date, a new date of the lead's own; lateness still counts. */
export function commitTo(stage: CommandStage, newOn: LocalDate, now: Date): Decision<StageChange> {
  const state = stageStateAt(stage, now);
  const refused = refuseDone(stage, state) ?? refusePaused(stage, state);
  if (refused !== null) return refused;
  if (stage.effective === null || localDateOf(now) <= stage.effective) {
    return refuse('not-overdue', 'Mốc này chưa quá hạn nên chưa cần cam kết tiến độ.', { state });
  }
  if (newOn <= localDateOf(now)) {
    return refuse('past-date', 'Ngày cam kết phải sau hôm nay.', { state, field: 'newOn' });
  }
  return changeTo({ committedOn: newOn });
}

function redated(stage: CommandStage, dates: NewDates, now: Date): StageChange {
  return { ...dates, dueVersion: stage.dueVersion + 1, dueSetAt: now, committedOn: null };
}

function refuseUndated(stage: CommandStage, now: Date) {
  return stage.nominal === null ? undated(stage, now) : null;
}

function undated(stage: CommandStage, now: Date) {
  const message = 'Mốc này chưa có ngày nên không có thời hạn để điều chỉnh.';
  return refuse('stage-undated', message, { state: stageStateAt(stage, now) });
}

function refuseEarlier(stage: CommandStage, { newOn }: { newOn: LocalDate }, now: Date) {
  if (stage.nominal === null || newOn > stage.nominal) return null;
  const message = `Hạn mới phải sau hạn đang có hiệu lực ${formatDate(stage.nominal)}.`;
  return refuse('not-later', message, { state: stageStateAt(stage, now), field: 'newOn' });
}

function refuseFurther(stage: CommandStage, atMost: number, now: Date) {
  if (stage.extensions < atMost) return null;
  const message = `Mốc này đã được điều chỉnh thời hạn ${stage.extensions} lần, tối đa ${atMost} lần.`;
  return refuse('too-many-extensions', message, { state: stageStateAt(stage, now) });
}
