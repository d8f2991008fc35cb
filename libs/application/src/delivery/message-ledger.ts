import type { MessageState } from './message.js';
import type { Envelope, Mail, SendResult } from './mail.js';
import type { StoredReminder } from './zalo-sender.js';

export interface NewMessage {
  id: string;
  recipientId: string;
  envelope: Envelope;
  copy: boolean;
  template: string;
  templateVersion: number;
  subject: string;
  text: string;
  html: string;
  /** Values of a registered template for Zalo; null for letters. */
  templateData: Readonly<Record<string, string>> | null;
  noticeIds: readonly string[];
  at: Date;
}

/** One attempt to hand over one message. */
export interface Attempt {
  messageId: string;
  number: number;
}

/** How a message stands; sentAt is business time. */
export interface Closing {
  state: MessageState;
  reason: string | null;
  sentAt: Date | null;
}

/** What an attempt brought; system time. */
export interface AttemptEnd {
  outcome: SendResult['outcome'];
  detail: string;
  at: Date;
}

/** What is really sent, and every attempt at it. */
export abstract class MessageLedger {
  abstract newId(): string;
  /** Stores the exact text as 'sending', takes its notices along and opens attempt 1. */
  abstract open(message: NewMessage, startedAt: Date): Promise<Attempt>;
  /** Stores a message that needs no attempt any more, and takes its notices along. */
  abstract record(message: NewMessage, as: Closing): Promise<void>;
  abstract startAttempt(attempt: Attempt, at: Date): Promise<void>;
  abstract finishAttempt(attempt: Attempt, end: AttemptEnd): Promise<void>;
  /**
   * Finishes the attempt and leaves 'sending' for good; a message that has left it stays as it is. After a success the
   * next failure of its recipients waits shortly again.
   */
  abstract close(attempt: Attempt, end: AttemptEnd, as: Closing): Promise<void>;
  /** Locks a message; null where there is none. */
  abstract lockState(messageId: string): Promise<MessageState | null>;
  /** The mail as stored, to be handed over. */
  abstract stored(messageId: string): Promise<Mail>;
  /** The same for a message by Zalo. */
  abstract storedReminder(messageId: string): Promise<StoredReminder>;
}
