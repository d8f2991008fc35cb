import type { MessageReceipt, MessageState } from '#domain';

/** A message that a receipt is about, locked. */
export interface ReceiptedMessage {
  messageId: string;
  state: MessageState;
}

/** One receipt as a provider sent it. */
export interface NewReceipt {
  /** The provider's own id of the message. */
  providerId: string;
  /** Whose telephone it is about. */
  userId: string;
  receipt: MessageReceipt;
  /** The provider's time. */
  at: Date;
}

/** Receipts of messages; they may come before the answer to the message itself. Call all of it inside a transaction. */
export abstract class MessageReceipts {
  /** Keeps a receipt once, and lets nobody else look at this message of the provider until the transaction ends. */
  abstract keep(receipt: NewReceipt): Promise<void>;
  /** Gives our message the provider's id; answers the receipts that came before, in no order. */
  abstract name(messageId: string, providerId: string): Promise<{ receipt: MessageReceipt; at: Date }[]>;
  /** The message with this id of the provider; null where none has it. */
  abstract find(providerId: string): Promise<ReceiptedMessage | null>;
  /**
   * The one message to this user whose answer was lost within 15 minutes before the receipt; null where there is none,
   * or several, or where the user was spoken with in between, so that the receipt may be about an answer.
   */
  abstract findUnanswered(receipt: NewReceipt): Promise<ReceiptedMessage | null>;
  /** Stores a state and when it was reached; `sentAt` is business time, kept where it is known already. */
  abstract move(messageId: string, to: { state: MessageState; at: Date; sentAt: Date }): Promise<void>;
}
