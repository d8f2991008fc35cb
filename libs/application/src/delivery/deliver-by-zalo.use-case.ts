import { Injectable } from '@nestjs/common';
import { Clock, SystemClock, Transaction } from '../time/index.js';
import { waitUntil } from '../time/wait.js';
import { ZaloUsers } from '../zalo/zalo-users.js';
import { BrokenAddresses } from './broken-addresses.js';
import { DeliveryQueue } from './delivery-queue.js';
import { type AttemptEnd, MessageLedger } from './message-ledger.js';
import { RecipientTurns } from './recipient-turns.js';
import { RecordReceipt } from './record-receipt.js';
import { type ReminderResult, type StoredReminder, ZaloSender } from './zalo-sender.js';

/** How soon to look again while another worker delivers to the same recipient; real time. */
const busyMs = 1000;

/** How long a receipt is waited for after a lost answer, before what was said goes by email; real time. */
export const receiptWithinMs = 15 * 60 * 1000;

const interrupted = 'Tiến trình dừng khi đang gửi, không rõ kết quả';

/** Hands a recipient's reminders to Zalo, each once, and keeps what became of them; what Zalo did not take goes by email. */
@Injectable()
export class DeliverByZalo {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly systemClock: SystemClock,
    private readonly queue: DeliveryQueue,
    private readonly turns: RecipientTurns,
    private readonly ledger: MessageLedger,
    private readonly receipts: RecordReceipt,
    private readonly broken: BrokenAddresses,
    private readonly users: ZaloUsers,
    private readonly sender: ZaloSender,
  ) {}

  /** Milliseconds until the recipient has to be looked at again; null where nothing waits. Safe to run again after a crash. */
  async run(recipientId: string): Promise<{ waitMs: number | null }> {
    const giveBack = await this.turns.take(recipientId);
    if (giveBack === null) return { waitMs: busyMs };
    try {
      for (const { messageId, isBegun } of await this.queue.byZalo(recipientId)) {
        await (isBegun ? this.interrupt(messageId) : this.handOver(messageId));
      }
      const { waits, unansweredSince } = await this.queue.remaining(recipientId);
      const now = this.systemClock.now();
      if (waits) return { waitMs: waitUntil(now, now) };
      return { waitMs: unansweredSince === null ? null : waitUntil(fallbackAt(unansweredSince), now) };
    } finally {
      await giveBack();
    }
  }

  /** The attempt is on record before anything leaves: what a crash leaves behind is never sent blindly again. */
  private async handOver(messageId: string): Promise<void> {
    await this.ledger.startAttempt({ messageId, number: 1 }, this.systemClock.now());
    const reminder = await this.ledger.storedReminder(messageId);
    const result = await this.sender.send(reminder);
    await this.transaction.run(() => this.settle(messageId, reminder, result));
  }

  private async interrupt(messageId: string): Promise<void> {
    await this.close(messageId, { outcome: 'unknown', detail: interrupted }, 'unknown');
  }

  private async settle(messageId: string, { userId }: StoredReminder, result: ReminderResult): Promise<void> {
    switch (result.outcome) {
      case 'accepted':
        await this.close(messageId, result, 'handed-over');
        await this.receipts.name(messageId, result.providerId);
        return;
      case 'unknown':
        return this.close(messageId, result, 'unknown');
      case 'deferred':
        await this.close(messageId, result, 'retrying');
        break;
      case 'refused':
        await this.close(messageId, result, 'failed');
        if (result.isAddress) await this.disable(messageId, userId, result.detail);
    }
    await this.queue.giveBackMessage(messageId, await this.clock.now());
  }

  private async close(
    messageId: string,
    { outcome, detail }: Pick<AttemptEnd, 'outcome' | 'detail'>,
    state: 'handed-over' | 'unknown' | 'retrying' | 'failed',
  ): Promise<void> {
    const sentAt = state === 'handed-over' ? await this.clock.now() : null;
    const reason = state === 'handed-over' ? null : detail;
    const end = { outcome, detail, at: this.systemClock.now() };
    await this.ledger.close({ messageId, number: 1 }, end, { state, reason, sentAt });
  }

  private async disable(messageId: string, userId: string, detail: string): Promise<void> {
    await this.broken.disable(messageId, detail);
    await this.users.unbind(userId, detail, this.systemClock.now());
  }
}

/** System instant from which what a lost answer was about goes by email. */
export function fallbackAt(unansweredSince: Date): Date {
  return new Date(unansweredSince.getTime() + receiptWithinMs);
}
