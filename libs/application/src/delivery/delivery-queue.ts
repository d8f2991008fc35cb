import type { LocalDate, WaitingNotice } from '#domain';
import type { Attempt } from './message-ledger.js';
import type { ResolvedRecipient } from './recipients.js';

/** What a look at a recipient tells before anything is decided. */
export interface QueuedRecipient {
  /** Working mail address; null where there is none (any more). */
  address: string | null;
  /** All recipients with this address, itself included, in the order of their ids: they get one message. */
  together: string[];
  /** Messages that a crash left in 'sending', with how often each was tried. */
  underWay: Attempt[];
  /** Address that messages are sent from; null where the office has no mailbox. */
  senderAddress: string | null;
  /** Linked Zalo account of a person; null where there is none that works. */
  zaloUserId: string | null;
  /** True where messages to Zalo are written and not handed over yet. */
  hasByZalo: boolean;
  /** True where a letter that asks to press a button has to be written. */
  hasChecks: boolean;
  /** System instant of the oldest message by Zalo whose answer was lost and that nobody told us about since. */
  unansweredSince: Date | null;
  /** True while all sending is stopped by hand. */
  isStopped: boolean;
}

/** How the sending to some recipients went so far, over all of them. */
export interface SendingHistory {
  /** System time before which nothing is tried again. */
  retryAt: Date | null;
  /** Temporary failures since the last success. */
  failures: number;
}

/** A notice that waits, with all that may have made it pointless since it was decided. */
export interface QueuedNotice extends WaitingNotice {
  recipientId: string;
  /** Null for a task given by a document of its own. */
  planId: string | null;
  /** Who leads the assignment. */
  agencyId: string;
  rungDueVersion: number;
  /** False where somebody else may be meant by now, so that the role has to be resolved anew. */
  isCurrent: boolean;
  acknowledgedAt: Date | null;
  closedAt: Date | null;
  stage: {
    dueVersion: number;
    presentedAt: Date | null;
    completedAt: Date | null;
    confirmedAt: Date | null;
    pausedAt: Date | null;
    cancelledAt: Date | null;
  } | null;
}

/** What is left after a run; system instants. */
export interface Remaining {
  waits: boolean;
  retryAt: Date | null;
  unansweredSince: Date | null;
}

/** What waits for recipients. */
export abstract class DeliveryQueue {
  /** Null where there is no such recipient. */
  abstract look(recipientId: string): Promise<QueuedRecipient | null>;
  /** Locks recipients so that nobody adds notices meanwhile. */
  abstract lock(recipientIds: readonly string[]): Promise<SendingHistory>;
  /** Locks and reads the waiting notices; posts are checked as of the date. */
  abstract waiting(recipientIds: readonly string[], on: LocalDate): Promise<QueuedNotice[]>;
  /** The same for the notices of a message that was not handed over. */
  abstract ofMessage(messageId: string, on: LocalDate): Promise<QueuedNotice[]>;
  /** Those of the notices that were given to somebody else and not taken back. */
  abstract replacedAmong(noticeIds: readonly string[]): Promise<string[]>;
  /** True where some assignment is due at `now` and not decided yet. */
  abstract hasUndecided(now: Date): Promise<boolean>;
  abstract cancel(cancelled: readonly { noticeId: string; reason: string }[]): Promise<void>;
  /** Writes notices that name the one they replace; answers the recipients that were armed by it. */
  abstract replace(noticeId: string, by: readonly ResolvedRecipient[], at: Date): Promise<string[]>;
  /** Keeps the recipient armed until a business instant; null where only real time is waited for. */
  abstract waitUntil(recipientId: string, nextAt: Date | null): Promise<void>;
  /** Nothing waits any more: the next notice has to arm the recipients anew. */
  abstract disarm(recipientIds: readonly string[]): Promise<void>;
  /**
   * Gives the notices of a message back, and waits until a system instant before the next try. Answers the recipients
   * that now wait.
   */
  abstract putBack(recipientId: string, messageId: string, retryAt: Date): Promise<string[]>;
  /** Gives notices back at once and arms their recipients; answers them. */
  abstract giveBack(noticeIds: readonly string[], now: Date): Promise<string[]>;
  /** Whether any of the notices stood in a message by Zalo before. */
  abstract wereTriedByZalo(noticeIds: readonly string[]): Promise<boolean>;
  /** Messages by Zalo in 'sending', oldest first; `isBegun` where an attempt has left before. */
  abstract byZalo(recipientId: string): Promise<{ messageId: string; isBegun: boolean }[]>;
  /** Gives all notices of a message back at once and keeps their recipient armed until a business instant. */
  abstract giveBackMessage(messageId: string, now: Date): Promise<void>;
  /** The same for messages by Zalo that left before a system instant and whose answer was lost. */
  abstract giveBackUnanswered(recipientId: string, before: Date): Promise<void>;
  /** What is left after a run: whether something waits, and until when it has to. */
  abstract remaining(recipientId: string): Promise<Remaining>;
}
