import type { MessageState } from './message.js';
import type { Mail, SendResult } from './mail.js';

export interface NewMessage {
  id: string;
  recipientId: string;
  address: string;
  copy: boolean;
  template: string;
  templateVersion: number;
  subject: string;
  text: string;
  html: string;
  noticeIds: readonly string[];
  at: Date;
}

/** One attempt to hand over one message. */
export interface Attempt {
  messageId: string;
  number: number;
}

/** What is really sent, and every attempt at it. */
export abstract class MessageLedger {
  abstract newId(): string;
  /** Stores the exact text as 'sending', takes its notices along and opens attempt 1. */
  abstract open(message: NewMessage, startedAt: Date): Promise<Attempt>;
  /** Messages that a crash left in 'sending', with how often each was tried. */
  abstract underWay(recipientId: string): Promise<Attempt[]>;
  abstract finishAttempt(
    attempt: Attempt,
    result: { outcome: SendResult['outcome']; detail: string; at: Date },
  ): Promise<void>;
  abstract startAttempt(attempt: Attempt, at: Date): Promise<void>;
  /** Leaves 'sending' for good; sentAt is business time. A message that has left it stays as it is. */
  abstract close(
    messageId: string,
    as: { state: MessageState; reason: string | null; sentAt: Date | null },
  ): Promise<void>;
  /** The mail as stored, to be handed over, and the assignment it is about first of all. */
  abstract stored(messageId: string): Promise<{ mail: Omit<Mail, 'replyTo'>; assignmentId: string | null }>;
}
