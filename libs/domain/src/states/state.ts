import { daysBetween, type LocalDate, localDateOf } from '../dates/index.js';
import type { StageFacts } from '../agenda/index.js';

/** States are computed from facts and a date, never stored. */
export const stageStates = [
  'waiting-event',
  'undetermined',
  'continuous',
  'not-due',
  'due-soon',
  'overdue',
  'awaiting-signature',
  'awaiting-confirmation',
  'returned',
  'done-on-time',
  'done-late',
  'paused',
  'cancelled',
] as const;

export type StageState = (typeof stageStates)[number];

export const stageStateLabels: Readonly<Record<StageState, string>> = {
  'waiting-event': 'chờ sự kiện',
  undetermined: 'chưa xác định',
  continuous: 'thường xuyên',
  'not-due': 'chưa đến hạn',
  'due-soon': 'sắp đến hạn',
  overdue: 'quá hạn',
  'awaiting-signature': 'chờ ký ban hành',
  'awaiting-confirmation': 'chờ xác nhận',
  returned: 'trả lại',
  'done-on-time': 'hoàn thành đúng hạn',
  'done-late': 'hoàn thành quá hạn',
  paused: 'tạm dừng',
  cancelled: 'đã huỷ',
};

/** What a state depends on beside the facts: the day on which "sắp đến hạn" begins, and what the stage waits for. */
export interface StateView extends Pick<
  StageFacts,
  'effective' | 'presentedAt' | 'completion' | 'returnedAt' | 'pausedAt' | 'cancelledAt'
> {
  /** Day of the rung `soon`; null without a date. */
  soonOn: LocalDate | null;
  waitsForEvent: boolean;
  continuous: boolean;
}

/**
 * State of one stage on a day (Vietnam calendar date). A stage is late from the day after its effective date
 * (Bộ luật Dân sự 2015 Điều 148(6): the day ends at 24:00); a returned result that is late counts as overdue. A paused
 * stage is "tạm dừng" whatever its date, until it is resumed or reported.
 */
export function stateOf(stage: StateView, today: LocalDate): StageState {
  const { completion, effective } = stage;
  if (stage.cancelledAt !== null) return 'cancelled';
  if (completion !== null) {
    if (completion.confirmedAt === null) return 'awaiting-confirmation';
    return isLate(stage) ? 'done-late' : 'done-on-time';
  }
  if (stage.pausedAt !== null) return 'paused';
  if (stage.presentedAt !== null) return 'awaiting-signature';
  if (effective === null) return undated(stage);
  if (today > effective) return 'overdue';
  return upcoming(stage, today);
}

function undated(stage: StateView): StageState {
  if (stage.waitsForEvent) return 'waiting-event';
  return stage.continuous ? 'continuous' : 'undetermined';
}

function upcoming(stage: StateView, today: LocalDate): StageState {
  if (stage.returnedAt !== null) return 'returned';
  if (stage.soonOn !== null && today >= stage.soonOn) return 'due-soon';
  return stage.continuous ? 'continuous' : 'not-due';
}

function isLate({ completion, effective }: StateView): boolean {
  if (completion === null || effective === null) return false;
  return (completion.documentOn ?? localDateOf(completion.reportedAt)) > effective;
}

/** Calendar days after the effective date; 0 when not late. */
export function daysLate(effective: LocalDate | null, today: LocalDate): number {
  return effective === null ? 0 : Math.max(0, daysBetween(effective, today));
}
