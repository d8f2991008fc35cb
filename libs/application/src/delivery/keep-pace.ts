import { Injectable } from '@nestjs/common';
import { type DeliverySettings, isRepeat, paceOf, type WaitingNotice } from '#domain';
import type { ContactKind } from '../agencies/agency.js';
import { SystemClock } from '../time/index.js';
import { DeliveryLimits } from './delivery-limits.js';

/** Lets no more messages go over a channel in a minute than the office has set. */
@Injectable()
export class KeepPace {
  constructor(
    private readonly systemClock: SystemClock,
    private readonly limits: DeliveryLimits,
  ) {}

  /**
   * Counts one message; null where it may go, else the system instant at which to ask again. Call inside the transaction
   * that writes the message; `now` is a business instant.
   */
  async run(
    message: { channel: ContactKind; notices: readonly WaitingNotice[]; together: readonly string[] },
    { perMinute }: DeliverySettings,
    now: Date,
  ): Promise<Date | null> {
    const limit = perMinute[message.channel];
    if (limit === null) return null;
    const last = await this.limits.lastMinute(message.channel);
    const system = this.systemClock.now();
    const isOnlyRepeat = message.notices.every((notice) => isRepeat(notice));
    const { counted, next } = paceOf({
      perMinute: limit,
      last,
      isRepeat: isOnlyRepeat,
      firstsWaiting: isOnlyRepeat ? await this.limits.firstsWaiting(message.together, { now, system }) : 0,
      now: system,
    });
    if (counted !== null) await this.limits.count(message.channel, counted);
    return next;
  }
}
