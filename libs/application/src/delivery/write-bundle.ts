import { Injectable } from '@nestjs/common';
import { type Bundle, bundle, type DeliverySettings, settingsFor } from '#domain';
import { type Rules, SystemClock } from '../time/index.js';
import { waitUntil } from '../time/wait.js';
import { ChooseChannel } from './choose-channel.js';
import { DeliveryLimits } from './delivery-limits.js';
import { DeliveryQueue, type QueuedNotice, type QueuedRecipient } from './delivery-queue.js';
import { KeepPace } from './keep-pace.js';
import type { Attempt } from './message-ledger.js';
import { WriteMessage } from './write-message.js';

/** A recipient in the middle of a run. */
export interface Run extends QueuedRecipient {
  recipientId: string;
}

/** What a run has written, and when to look again. */
export interface Prepared {
  attempts: Attempt[];
  /** True where reminders for Zalo are written and wait to be handed over. */
  byZalo?: boolean;
  /** Milliseconds until something may be ready; null where nothing waits. Without meaning when there are attempts. */
  waitMs: number | null;
}

interface Moment {
  rules: Rules;
  now: Date;
}

/** How soon to look again whether the assignments of this instant have all been decided; real time. */
const recheckMs = 1000;

/** Writes what of a recipient's notices may leave now, within the window and the limits; the rest goes on waiting. */
@Injectable()
export class WriteBundle {
  constructor(
    private readonly systemClock: SystemClock,
    private readonly queue: DeliveryQueue,
    private readonly limits: DeliveryLimits,
    private readonly pace: KeepPace,
    private readonly channel: ChooseChannel,
    private readonly write: WriteMessage,
  ) {}

  /** Call inside a transaction that has locked the recipient and the notices. */
  async run(run: Run, waiting: readonly QueuedNotice[], at: Moment): Promise<Prepared> {
    const { now, rules } = at;
    const { sentToday, preferences } = await this.limits.of(run.together, now);
    const settings = settingsFor(rules.delivery, preferences);
    const input = { waiting, settings, sentToday, calendar: rules.calendar, now };
    const decided = bundle({ ...input, undecided: false });
    if (decided.messages.length === 0) return this.wait(run, decided.next, now);
    const isGrouping = bundle({ ...input, undecided: true }).messages.length === 0;
    if (isGrouping && (await this.queue.hasUndecided(now))) {
      await this.queue.waitUntil(run.recipientId, now);
      return { attempts: [], waitMs: recheckMs };
    }
    return this.writeAll({ ...run, waiting, settings }, decided, at);
  }

  private async writeAll(
    run: Run & { waiting: readonly QueuedNotice[]; settings: DeliverySettings },
    decided: Bundle,
    at: Moment,
  ): Promise<Prepared> {
    await this.queue.cancel(decided.overtaken.map(overtakenBecause));
    const attempts: Attempt[] = [];
    let byZalo = false;
    let pausedUntil: Date | null = null;
    for (const { copy, noticeIds } of decided.messages) {
      const notices = run.waiting.filter(({ id }) => noticeIds.includes(id));
      const zalo = await this.channel.run(run, { copy, notices }, { settings: run.settings, now: at.now });
      const channel = zalo === null ? 'email' : 'zalo';
      const asked = { channel, notices, together: run.together } as const;
      const next = await this.pace.run(asked, run.settings, at.now);
      if (next !== null) {
        pausedUntil = next;
        continue;
      }
      const { recipientId, address, senderAddress } = run;
      const to = { recipientId, address: address ?? '', senderAddress: senderAddress ?? '', copy, zalo };
      const written = await this.write.run(to, noticeIds, at);
      attempts.push(...written.attempts);
      byZalo ||= written.byZalo;
    }
    const rest = pausedUntil === null ? this.wait(run, decided.next, at.now) : this.pause(run, pausedUntil);
    return { ...(await rest), attempts, byZalo };
  }

  /** Until a business instant; null: nothing waits any more, and the next notice arms the recipients anew. */
  private async wait({ recipientId, together }: Run, next: Date | null, now: Date): Promise<Prepared> {
    if (next === null) await this.queue.disarm(together);
    else await this.queue.waitUntil(recipientId, next);
    return { attempts: [], waitMs: waitUntil(next, now) };
  }

  /** Until a system instant. */
  private async pause({ recipientId }: Run, until: Date): Promise<Prepared> {
    await this.queue.waitUntil(recipientId, null);
    return { attempts: [], waitMs: waitUntil(until, this.systemClock.now()) };
  }
}

function overtakenBecause({ noticeId, by, isRepeat }: Bundle['overtaken'][number]): {
  noticeId: string;
  reason: string;
} {
  return {
    noticeId,
    reason: isRepeat
      ? 'Dùng chung địa chỉ với người nhận khác của bước này, đã gửi chung một thư'
      : `Đã có bước nhắc sau: ${by}`,
  };
}
