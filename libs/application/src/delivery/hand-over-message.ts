import { Injectable } from '@nestjs/common';
import { localDateOf } from '#domain';
import { Clock, SystemClock, Transaction } from '../time/index.js';
import { nameOf } from './addressee.js';
import { fieldMonitor } from './choose-office.js';
import { DeliveryQueue } from './delivery-queue.js';
import { RecipientDirectory } from './directory.js';
import { type Mail, MailSender, type SendResult } from './mail.js';
import { type Attempt, MessageLedger } from './message-ledger.js';

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
    private readonly directory: RecipientDirectory,
    private readonly sender: MailSender,
  ) {}

  /** At most two attempts: the second only after one whose outcome nobody told us. */
  async run(recipientId: string, attempt: Attempt): Promise<void> {
    const result = await this.sender.send(await this.mail(attempt.messageId));
    const again = await this.transaction.run(() => this.settle(recipientId, attempt, result));
    if (again !== null) await this.run(recipientId, again);
  }

  /** The stored mail; answers to it go to whoever follows the field. */
  private async mail(messageId: string): Promise<Mail> {
    const { mail, assignmentId } = await this.ledger.stored(messageId);
    const directory =
      assignmentId === null ? null : await this.directory.read(assignmentId, localDateOf(mail.date));
    const monitor = directory === null ? null : fieldMonitor(directory);
    const replyTo = monitor === null ? null : { name: nameOf(monitor.addressedAs), address: monitor.address };
    return { ...mail, replyTo };
  }

  private async settle(recipientId: string, attempt: Attempt, result: SendResult): Promise<Attempt | null> {
    const { messageId, number } = attempt;
    const recipient = await this.queue.lock(recipientId);
    const at = this.systemClock.now();
    await this.ledger.finishAttempt(attempt, { ...result, at });
    switch (result.outcome) {
      case 'accepted':
        await this.ledger.close(messageId, {
          state: 'handed-over',
          reason: number > 1 ? 'Đã gửi lại cùng nội dung vì lần gửi trước không rõ kết quả' : null,
          sentAt: await this.clock.now(),
        });
        await this.queue.recordSuccess(recipientId, at);
        return null;
      case 'refused':
        await this.ledger.close(messageId, { state: 'failed', reason: result.detail, sentAt: null });
        return null;
      case 'deferred':
        await this.ledger.close(messageId, { state: 'retrying', reason: result.detail, sentAt: null });
        await this.queue.putBack(recipientId, messageId, retryAt(recipient?.failures ?? 0, at));
        return null;
      case 'unknown':
        return this.repeat(attempt, result.detail, at);
    }
  }

  private async repeat(attempt: Attempt, detail: string, at: Date): Promise<Attempt | null> {
    if (attempt.number > 1) {
      await this.ledger.close(attempt.messageId, { state: 'unknown', reason: detail, sentAt: null });
      return null;
    }
    const next = { messageId: attempt.messageId, number: attempt.number + 1 };
    await this.ledger.startAttempt(next, at);
    return next;
  }
}

/** System instant of the next try after `failures` earlier ones in a row. */
export function retryAt(failures: number, now: Date): Date {
  const wait = retryWaits[Math.min(failures, retryWaits.length - 1)] ?? minute;
  return new Date(now.getTime() + wait);
}
