import type { LocalDate, Role, WaitingNotice } from '#domain';
import type { ResolvedRecipient } from './recipients.js';

export interface QueuedRecipient {
  /** Working mail address; null where there is none (any more). */
  address: string | null;
  /** System time before which nothing is tried again. */
  retryAt: Date | null;
  /** Temporary failures since the last success. */
  failures: number;
}

/** A notice that waits, with all that may have made it pointless since it was decided. */
export interface QueuedNotice extends WaitingNotice {
  role: Role;
  rungDueVersion: number;
  /** False where the post is held by somebody else by now, or the address stopped working. */
  isCurrent: boolean;
  acknowledgedAt: Date | null;
  closedAt: Date | null;
  stage: {
    dueVersion: number;
    presentedAt: Date | null;
    completedAt: Date | null;
    confirmedAt: Date | null;
  } | null;
}

/** What waits for one recipient. */
export abstract class DeliveryQueue {
  /** Locks the recipient's row so that nobody adds notices meanwhile; null where there is none. */
  abstract lock(recipientId: string): Promise<QueuedRecipient | null>;
  /** Locks and reads the waiting notices; posts are checked as of the date. */
  abstract waiting(recipientId: string, on: LocalDate): Promise<QueuedNotice[]>;
  /** True where some assignment is due at `now` and not decided yet. */
  abstract hasUndecided(now: Date): Promise<boolean>;
  abstract cancel(cancelled: readonly { noticeId: string; reason: string }[]): Promise<void>;
  /** Writes notices that name the one they replace; answers the recipients that were armed by it. */
  abstract replace(noticeId: string, by: readonly ResolvedRecipient[], at: Date): Promise<string[]>;
  /** Keeps the recipient armed until a business instant; null where only real time is waited for. */
  abstract waitUntil(recipientId: string, nextAt: Date | null): Promise<void>;
  /** Nothing waits any more: the next notice has to arm the recipient anew. */
  abstract disarm(recipientId: string): Promise<void>;
  /** Handed over: the next failure waits shortly again; a wait that began meanwhile stays. `at` is system time. */
  abstract recordSuccess(recipientId: string, at: Date): Promise<void>;
  /** Gives the notices of a message back, and waits until a system instant before the next try. */
  abstract putBack(recipientId: string, messageId: string, retryAt: Date): Promise<void>;
  /** What is left after a run: whether something waits, and until when it has to. */
  abstract remaining(recipientId: string): Promise<{ waits: boolean; retryAt: Date | null }>;
}
