/** Whether messages leave at all. */
export interface SendingState {
  stopped: boolean;
  /** Who stopped it or let it go on, and why; null where nobody ever touched it. */
  by: string | null;
  /** Business instant. */
  at: Date | null;
  reason: string | null;
}

export abstract class SendingSwitch {
  /** Locks the switch until the transaction ends where `lock` is given. */
  abstract read(options?: { lock: boolean }): Promise<SendingState>;
  abstract write(state: SendingState): Promise<void>;
  /** Address that messages are sent from; null where the office has no mailbox, so that nothing can leave. */
  abstract senderAddress(): Promise<string | null>;
  /** Name of the office that tests are sent in; null where no plan says one. */
  abstract senderName(): Promise<string | null>;
  /** How many notices wait to be sent. */
  abstract waiting(): Promise<number>;
  /** Makes every armed recipient due at a business instant; answers them. */
  abstract release(now: Date): Promise<string[]>;
}
