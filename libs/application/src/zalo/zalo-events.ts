/** An event as it came, checked. */
export interface NewZaloEvent {
  /** The same for every repetition of the event. */
  key: string;
  name: string;
  /** JSON text. */
  body: string;
  /** Zalo's time. */
  happenedAt: Date;
}

/** `foreign`: signed, but about another Official Account, as the console's sample is. */
export type ReadZaloEvent = { kind: 'event'; event: NewZaloEvent } | { kind: 'foreign' } | { kind: 'forged' };

/** Checks the signature over the exact bytes, and reads. */
export abstract class ZaloEventReader {
  abstract read(rawBody: Uint8Array, signature: string, now: Date): ReadZaloEvent;
}

export interface StoredZaloEvent extends NewZaloEvent {
  id: string;
  failures: number;
}

/** Events wait here until the worker looks at them. */
export abstract class ZaloEvents {
  /** Keeps an event once, however often it comes. */
  abstract keep(event: NewZaloEvent, at: Date): Promise<void>;
  /** The oldest event that waits and nobody else holds, locked until the transaction ends; null where none waits. */
  abstract take(): Promise<StoredZaloEvent | null>;
  abstract finish(id: string, at: Date): Promise<void>;
  /** Notes a failure; `at` ends the event for good. */
  abstract fail(id: string, problem: string, at: Date | null): Promise<void>;
}
