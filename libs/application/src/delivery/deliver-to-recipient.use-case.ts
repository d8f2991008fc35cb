import { Injectable } from '@nestjs/common';
import { SystemClock } from '../time/index.js';
import { waitUntil } from '../time/wait.js';
import { DeliveryQueue } from './delivery-queue.js';
import { HandOverMessage } from './hand-over-message.js';
import { PrepareMessages } from './prepare-messages.js';

/** One wake of a recipient: gathers what waits, hands over what may leave, and answers how long to wait. */
@Injectable()
export class DeliverToRecipient {
  constructor(
    private readonly prepare: PrepareMessages,
    private readonly handOver: HandOverMessage,
    private readonly queue: DeliveryQueue,
    private readonly systemClock: SystemClock,
  ) {}

  /** Milliseconds until the next look, at least 1000; null where nothing waits. Safe to run again after a crash. */
  async run(recipientId: string): Promise<{ waitMs: number | null }> {
    const { attempts, waitMs } = await this.prepare.run(recipientId);
    if (attempts.length === 0) return { waitMs };
    for (const attempt of attempts) await this.handOver.run(recipientId, attempt);
    const { waits, retryAt } = await this.queue.remaining(recipientId);
    const now = this.systemClock.now();
    return { waitMs: waits ? waitUntil(retryAt ?? now, now) : null };
  }
}
