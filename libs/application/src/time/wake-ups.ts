export type WakeUpKind = 'plan-item' | 'delivery' | 'activate-plan' | 'event' | 'office';
export type ClockMoveState = 'running' | 'done' | 'failed';

export interface WakeUp {
  kind: WakeUpKind;
  targetId: string;
}

/** Outbox of signals to workflows: whoever changes facts appends here in the same transaction. */
export abstract class WakeUps {
  abstract append(wakeUps: readonly WakeUp[]): Promise<void>;
}
