export interface ClockMove {
  id: string;
  target: Date;
  state: 'running' | 'done' | 'failed';
  handedOver: number;
  retrying: number;
}

/** The training clock and everything that a move has to wait for. */
export abstract class ClockMoveStore {
  /** Records a move to `target`; null where another one is under way. */
  abstract begin(target: Date): Promise<{ id: string } | null>;
  abstract read(id: string): Promise<ClockMove | null>;
  abstract running(): Promise<ClockMove | null>;
  /** The smallest instant at which an assignment, a recipient or the office has to be looked at. */
  abstract nextInstant(): Promise<Date | null>;
  /** True when nothing is due, no wake-up is unsent, no message is being handed over, no year is being activated. */
  abstract isSettled(now: Date): Promise<boolean>;
  /** Takes the right to change the clock until the transaction ends; false where another worker holds it. */
  abstract claim(): Promise<boolean>;
  abstract frozenAt(): Promise<Date | null>;
  abstract freezeAt(instant: Date): Promise<void>;
  /** Lets the clock run from `instant`, and counts what the move handed over. */
  abstract runFrom(instant: Date, finished: ClockMove | null): Promise<void>;
  /** Appends wake-ups for what is due at `now`. */
  abstract wakeDue(now: Date): Promise<void>;
  /** Appends wake-ups for all that waits, so that real timers are set anew. */
  abstract wakeAll(): Promise<void>;
}
