import { Injectable } from '@nestjs/common';
import { SystemClock } from '../time/index.js';
import { waitUntil } from '../time/wait.js';
import { fallbackAt } from './deliver-by-zalo.use-case.js';
import { DeliveryQueue } from './delivery-queue.js';
import { HandOverMessage } from './hand-over-message.js';
import { PrepareMessages } from './prepare-messages.js';
import { RecipientTurns } from './recipient-turns.js';

/** How soon to look again while another worker delivers to the same recipient; real time. */
const busyMs = 1000;

/** How long to wait; `byZalo` asks for `DeliverByZalo` before anything else. */
export interface Delivered {
  waitMs: number | null;
  byZalo?: boolean;
}

/** One wake of a recipient: gathers what waits, hands over what may leave, and answers how long to wait. */
@Injectable()
export class DeliverToRecipient {
  constructor(
    private readonly prepare: PrepareMessages,
    private readonly handOver: HandOverMessage,
    private readonly queue: DeliveryQueue,
    private readonly turns: RecipientTurns,
    private readonly systemClock: SystemClock,
  ) {}

  /**
   * Milliseconds until the next look, at least 1000; null where nothing waits. Safe to run again after a crash, and by
   * several workers at once.
   */
  async run(recipientId: string): Promise<Delivered> {
    const giveBack = await this.turns.take(recipientId);
    if (giveBack === null) return { waitMs: busyMs };
    try {
      return await this.inTurn(recipientId);
    } finally {
      await giveBack();
    }
  }

  private async inTurn(recipientId: string): Promise<Delivered> {
    const { attempts, byZalo, waitMs } = await this.prepare.run(recipientId);
    if (attempts.length === 0) return byZalo === true ? { waitMs, byZalo } : { waitMs };
    for (const attempt of attempts) await this.handOver.run(recipientId, attempt);
    if (byZalo === true) return { waitMs, byZalo };
    const { waits, retryAt, unansweredSince } = await this.queue.remaining(recipientId);
    const now = this.systemClock.now();
    if (waits) return { waitMs: waitUntil(retryAt ?? now, now) };
    return { waitMs: unansweredSince === null ? null : waitUntil(fallbackAt(unansweredSince), now) };
  }
}
