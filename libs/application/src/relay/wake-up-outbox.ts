import type { WakeUp } from '../time/index.js';

/** A wake-up with what its workflow shows to operators. */
export interface OutgoingWakeUp extends WakeUp {
  agency: string | null;
  plan: string | null;
}

/** The outbox as its only reader sees it. */
export abstract class WakeUpOutbox {
  /**
   * Takes up to `limit` wake-ups that nobody else holds, hands their distinct targets to `send`, and deletes exactly
   * the rows it read whose target `send` answers as sent; the others stay. Answers how many rows were deleted.
   */
  abstract drain(
    limit: number,
    send: (wakeUps: readonly OutgoingWakeUp[]) => Promise<readonly OutgoingWakeUp[]>,
  ): Promise<number>;
  /** Calls back when somebody may have appended; answers how to stop. The caller polls besides. */
  abstract listen(onAppended: () => void): Promise<() => Promise<void>>;
}

/** Sends a signal to a workflow and starts it where it does not run. */
export abstract class WorkflowSignals {
  /** Answers those that were sent: one that is refused holds up no other. Throws where nothing could be sent. */
  abstract wake(wakeUps: readonly OutgoingWakeUp[]): Promise<readonly OutgoingWakeUp[]>;
}
