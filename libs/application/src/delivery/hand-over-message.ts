import { Injectable } from '@nestjs/common';
import { Clock, SystemClock, Transaction, WakeUps } from '../time/index.js';
import { BrokenAddresses } from './broken-addresses.js';
import { DeliveryQueue } from './delivery-queue.js';
import { MailSender, type SendResult } from './mail.js';
import { type Attempt, type AttemptEnd, MessageLedger } from './message-ledger.js';

const second = 1000;
const minute = 60 * second;

/** Waits after temporary failures, growing; the last one repeats. */
const retryWaits = [30 * second, minute, 2 * minute, 5 * minute, 15 * minute, 30 * minute];

/** Hands one stored message to its provider, outside any transaction, and keeps what became of it. */
@Injectable()
export class HandOverMessage {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly systemClock: SystemClock,
    private readonly queue: DeliveryQueue,
    private readonly ledger: MessageLedger,
    private readonly broken: BrokenAddresses,
    private readonly wakeUps: WakeUps,
    private readonly sender: MailSender,
  ) {}

  /** At most two attempts: the second only after one whose outcome nobody told us. */
  async run(recipientId: string, attempt: Attempt): Promise<void> {
    const result = await this.sender.send(await this.ledger.stored(attempt.messageId));
    const again = await this.settle(recipientId, attempt, result);
    if (again !== null) await this.run(recipientId, again);
  }

  /** One attempt and no more, for a message that nothing waits behind. */
  async runOnce(attempt: Attempt): Promise<SendResult> {
    const result = await this.sender.send(await this.ledger.stored(attempt.messageId));
    const end = { outcome: result.outcome, detail: result.detail, at: this.systemClock.now() };
    if (result.outcome === 'accepted') await this.accept(attempt, end);
    else if (result.outcome === 'refused') await this.refuse(attempt, end, result.isAddress);
    else {
      const state = result.outcome === 'unknown' ? 'unknown' : 'failed';
      await this.ledger.close(attempt, end, { state, reason: end.detail, sentAt: null });
    }
    return result;
  }

  private async settle(recipientId: string, attempt: Attempt, result: SendResult): Promise<Attempt | null> {
    const end = { outcome: result.outcome, detail: result.detail, at: this.systemClock.now() };
    switch (result.outcome) {
      case 'accepted':
        await this.accept(attempt, end);
        return null;
      case 'refused':
        await this.refuse(attempt, end, result.isAddress);
        return null;
      case 'deferred':
        await this.defer(recipientId, attempt, end);
        return null;
      case 'unknown':
        return this.transaction.run(() => this.repeat(attempt, end));
    }
  }

  private async accept(attempt: Attempt, end: AttemptEnd): Promise<void> {
    const reason = attempt.number > 1 ? 'Đã gửi lại cùng nội dung vì lần gửi trước không rõ kết quả' : null;
    await this.ledger.close(attempt, end, { state: 'handed-over', reason, sentAt: await this.clock.now() });
  }

  private async refuse(attempt: Attempt, end: AttemptEnd, isAddress: boolean): Promise<void> {
    await this.transaction.run(async () => {
      await this.ledger.close(attempt, end, { state: 'failed', reason: end.detail, sentAt: null });
      if (isAddress) await this.broken.disable(attempt.messageId, end.detail);
    });
  }

  private async defer(recipientId: string, attempt: Attempt, end: AttemptEnd): Promise<void> {
    await this.transaction.run(async () => {
      const { failures } = await this.queue.lock([recipientId]);
      await this.ledger.close(attempt, end, { state: 'retrying', reason: end.detail, sentAt: null });
      const at = retryAt(failures, end.at);
      const waiting = await this.queue.putBack(recipientId, attempt.messageId, at);
      const others = waiting.filter((id) => id !== recipientId);
      await this.wakeUps.append(others.map((targetId) => ({ kind: 'delivery', targetId })));
    });
  }

  private async repeat(attempt: Attempt, end: AttemptEnd): Promise<Attempt | null> {
    if (attempt.number > 1) {
      await this.ledger.close(attempt, end, { state: 'unknown', reason: end.detail, sentAt: null });
      return null;
    }
    await this.ledger.finishAttempt(attempt, end);
    const next = { messageId: attempt.messageId, number: attempt.number + 1 };
    await this.ledger.startAttempt(next, end.at);
    return next;
  }
}

/** System instant of the next try after `failures` earlier ones in a row. */
export function retryAt(failures: number, now: Date): Date {
  const wait = retryWaits[Math.min(failures, retryWaits.length - 1)] ?? minute;
  return new Date(now.getTime() + wait);
}
