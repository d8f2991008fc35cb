import { Injectable } from '@nestjs/common';
import { type Bundle, bundle, localDateOf } from '#domain';
import { Clock, type Rules, RulesInForce, SystemClock, Transaction } from '../time/index.js';
import { waitUntil } from '../time/wait.js';
import { DeliveryQueue, type QueuedNotice, type QueuedRecipient } from './delivery-queue.js';
import { type Attempt, MessageLedger } from './message-ledger.js';
import { ScreenNotices } from './screen-notices.js';
import { WriteMessage } from './write-message.js';

export interface Prepared {
  attempts: Attempt[];
  /** Milliseconds until something may be ready; null where nothing waits. Without meaning when there are attempts. */
  waitMs: number | null;
}

/** How soon to look again whether the assignments of this instant have all been decided; real time. */
const recheckMs = 1000;

/** Decides in one transaction what leaves now, and stores the exact text of it as 'sending'. */
@Injectable()
export class PrepareMessages {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly systemClock: SystemClock,
    private readonly rules: RulesInForce,
    private readonly queue: DeliveryQueue,
    private readonly ledger: MessageLedger,
    private readonly screen: ScreenNotices,
    private readonly write: WriteMessage,
  ) {}

  async run(recipientId: string): Promise<Prepared> {
    return this.transaction.run(async () => {
      const recipient = await this.queue.lock(recipientId);
      if (recipient === null) return { attempts: [], waitMs: null };
      const interrupted = await this.resume(recipientId);
      if (interrupted.length > 0) return { attempts: interrupted, waitMs: null };
      return this.prepare(recipientId, recipient);
    });
  }

  /** What a crash left in 'sending' is tried once more with the same text, and never a third time. */
  private async resume(recipientId: string): Promise<Attempt[]> {
    const again: Attempt[] = [];
    for (const attempt of await this.ledger.underWay(recipientId)) {
      const detail = 'Tiến trình dừng khi đang gửi, không rõ kết quả';
      const at = this.systemClock.now();
      await this.ledger.finishAttempt(attempt, { outcome: 'unknown', detail, at });
      if (attempt.number >= 2) {
        await this.ledger.close(attempt.messageId, { state: 'unknown', reason: detail, sentAt: null });
        continue;
      }
      const next = { messageId: attempt.messageId, number: attempt.number + 1 };
      await this.ledger.startAttempt(next, at);
      again.push(next);
    }
    return again;
  }

  private async prepare(recipientId: string, recipient: QueuedRecipient): Promise<Prepared> {
    const now = await this.clock.now();
    const waiting = await this.queue.waiting(recipientId, localDateOf(now));
    if (waiting.length > 0 && recipient.retryAt !== null && recipient.retryAt > this.systemClock.now()) {
      return { attempts: [], waitMs: waitUntil(recipient.retryAt, this.systemClock.now()) };
    }
    const rules = await this.rules.read();
    const valid = await this.screen.run(recipientId, waiting, { policy: rules.policy, now });
    if (valid.length === 0) return this.rest(recipientId);
    return this.bundle(recipientId, valid, { recipient, rules, now });
  }

  private async bundle(
    recipientId: string,
    waiting: readonly QueuedNotice[],
    at: { recipient: QueuedRecipient; rules: Rules; now: Date },
  ): Promise<Prepared> {
    const { now } = at;
    const input = { waiting, settings: at.rules.delivery, calendar: at.rules.calendar, now };
    const undecided = await this.queue.hasUndecided(now);
    const decided = bundle({ ...input, undecided });
    if (decided.next === null) return this.writeAll(recipientId, decided, at);
    const isHeld = undecided && bundle({ ...input, undecided: false }).next === null;
    await this.queue.waitUntil(recipientId, isHeld ? now : decided.next);
    return { attempts: [], waitMs: isHeld ? recheckMs : waitUntil(decided.next, now) };
  }

  private async writeAll(
    recipientId: string,
    decided: Bundle,
    { recipient, rules, now }: { recipient: QueuedRecipient; rules: Rules; now: Date },
  ): Promise<Prepared> {
    await this.queue.cancel(
      decided.overtaken.map(({ noticeId, by }) => ({ noticeId, reason: `Đã có bước nhắc sau: ${by}` })),
    );
    const attempts: Attempt[] = [];
    for (const { copy, noticeIds } of decided.messages) {
      const to = { recipientId, address: recipient.address ?? '', copy };
      attempts.push(await this.write.run(to, noticeIds, { rules, now }));
    }
    await this.queue.disarm(recipientId);
    return { attempts, waitMs: null };
  }

  private async rest(recipientId: string): Promise<Prepared> {
    await this.queue.disarm(recipientId);
    return { attempts: [], waitMs: null };
  }
}
