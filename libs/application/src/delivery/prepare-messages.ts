import { Injectable } from '@nestjs/common';
import { localDateOf } from '#domain';
import { Clock, RulesInForce, SystemClock, Transaction } from '../time/index.js';
import { waitUntil } from '../time/wait.js';
import { fallbackAt, receiptWithinMs } from './deliver-by-zalo.use-case.js';
import { DeliveryQueue } from './delivery-queue.js';
import { type Attempt, MessageLedger } from './message-ledger.js';
import { ScreenNotices } from './screen-notices.js';
import { type Prepared, type Run, WriteBundle } from './write-bundle.js';
import { WriteChecks } from './write-checks.js';

/** How soon to look again while sending is stopped; whoever lets it go on wakes everybody at once. */
const stoppedMs = 10 * 60 * 1000;

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
    private readonly write: WriteBundle,
    private readonly checks: WriteChecks,
  ) {}

  async run(recipientId: string): Promise<Prepared> {
    return this.transaction.run(async () => {
      const recipient = await this.queue.look(recipientId);
      if (recipient === null) return { attempts: [], waitMs: null };
      const { retryAt } = await this.queue.lock(recipient.together);
      if (recipient.isStopped || recipient.senderAddress === null) return this.hold(recipientId, stoppedMs);
      const interrupted = await this.resume(recipient.underWay);
      if (interrupted.length > 0) return { attempts: interrupted, waitMs: null };
      // One thing after the other: what follows depends on what becomes of it.
      if (recipient.hasByZalo) return { attempts: [], byZalo: true, waitMs: null };
      await this.fallBack(recipientId, recipient.unansweredSince);
      const prepared = await this.prepare({ ...recipient, recipientId }, retryAt);
      return this.waitForReceipt(prepared, recipient.unansweredSince);
    });
  }

  /** A lost answer of Zalo is never sent again by Zalo: without a receipt for a while, it goes by email. */
  private async fallBack(recipientId: string, unansweredSince: Date | null): Promise<void> {
    const now = this.systemClock.now();
    if (unansweredSince === null || fallbackAt(unansweredSince) > now) return;
    await this.queue.giveBackUnanswered(recipientId, new Date(now.getTime() - receiptWithinMs));
  }

  private waitForReceipt(prepared: Prepared, unansweredSince: Date | null): Prepared {
    const now = this.systemClock.now();
    if (unansweredSince === null || fallbackAt(unansweredSince) <= now) return prepared;
    const receiptMs = waitUntil(fallbackAt(unansweredSince), now) ?? 0;
    return { ...prepared, waitMs: Math.min(prepared.waitMs ?? receiptMs, receiptMs) };
  }

  /** What a crash left in 'sending' is tried once more with the same text, and never a third time. */
  private async resume(underWay: readonly Attempt[]): Promise<Attempt[]> {
    const again: Attempt[] = [];
    for (const attempt of underWay) {
      const detail = 'Tiến trình dừng khi đang gửi, không rõ kết quả';
      const end = { outcome: 'unknown' as const, detail, at: this.systemClock.now() };
      if (attempt.number >= 2) {
        await this.ledger.close(attempt, end, { state: 'unknown', reason: detail, sentAt: null });
        continue;
      }
      await this.ledger.finishAttempt(attempt, end);
      const next = { messageId: attempt.messageId, number: attempt.number + 1 };
      await this.ledger.startAttempt(next, end.at);
      again.push(next);
    }
    return again;
  }

  private async prepare(run: Run, retryAt: Date | null): Promise<Prepared> {
    const now = await this.clock.now();
    const waiting = await this.queue.waiting(run.together, localDateOf(now));
    const wait = retryAt === null ? 0 : retryAt.getTime() - this.systemClock.now().getTime();
    if ((waiting.length > 0 || run.hasChecks) && wait > 0) return this.hold(run.recipientId, wait);
    const rules = await this.rules.read();
    const valid = await this.screen.run(waiting, { policy: rules.policy, now });
    const prepared =
      valid.length === 0 ? await this.rest(run) : await this.write.run(run, valid, { rules, now });
    const { attempts, next } = await this.checks.run(run, { rules, now });
    if (next === null || prepared.waitMs !== null) {
      return { ...prepared, attempts: [...prepared.attempts, ...attempts] };
    }
    await this.queue.waitUntil(run.recipientId, next);
    return { ...prepared, waitMs: waitUntil(next, now) };
  }

  /** Keeps what waits for a while of real time. */
  private async hold(recipientId: string, waitMs: number): Promise<Prepared> {
    await this.queue.waitUntil(recipientId, null);
    const now = this.systemClock.now();
    return { attempts: [], waitMs: waitUntil(new Date(now.getTime() + waitMs), now) };
  }

  private async rest({ together }: Run): Promise<Prepared> {
    await this.queue.disarm(together);
    return { attempts: [], waitMs: null };
  }
}
