import { Injectable } from '@nestjs/common';
import { nextWindow, windowOfNextDay } from '#domain';
import { type Rules, SystemClock } from '../time/index.js';
import { AddressChecks, type WaitingCheck } from './address-checks.js';
import { DeliveryLimits } from './delivery-limits.js';
import { LinkSigner } from './links.js';
import { type Attempt, MessageLedger } from './message-ledger.js';
import { SendingMode } from './message-model.js';
import { MessageRenderer } from './message-renderer.js';
import { SendingSwitch } from './sending-switch.js';
import type { Run } from './write-bundle.js';

/** Letters that are open, and when to look again for those that wait. */
interface Checked {
  attempts: Attempt[];
  next: Date | null;
}

/**
 * Writes the letters that ask a recipient to press a button; they wait for the window and leave by email. A drill does not
 * add to what somebody gets on a day: its letter waits for a day without another message.
 */
@Injectable()
export class WriteChecks {
  constructor(
    private readonly systemClock: SystemClock,
    private readonly checks: AddressChecks,
    private readonly limits: DeliveryLimits,
    private readonly links: LinkSigner,
    private readonly renderer: MessageRenderer,
    private readonly mode: SendingMode,
    private readonly sending: SendingSwitch,
    private readonly ledger: MessageLedger,
  ) {}

  /** Call inside a transaction that has locked the recipient. */
  async run(run: Run, { rules, now }: { rules: Rules; now: Date }): Promise<Checked> {
    if (!run.hasChecks) return { attempts: [], next: null };
    const waiting = await this.checks.waiting(run.together);
    if (run.address === null) {
      await this.checks.giveUp(waiting.map(({ id }) => id));
      return { attempts: [], next: null };
    }
    const { delivery, calendar } = rules;
    const opens = nextWindow(now, delivery, calendar);
    if (opens > now) return { attempts: [], next: opens };
    const { sentToday } = await this.limits.of(run.together, now);
    const ready = waiting.filter(({ isDrill }) => !isDrill || sentToday.all === 0);
    const attempts: Attempt[] = [];
    for (const check of ready) attempts.push(await this.write(run, check, now));
    return {
      attempts,
      next: ready.length < waiting.length ? windowOfNextDay(now, delivery, calendar) : null,
    };
  }

  private async write(
    { recipientId, address, senderAddress }: Run,
    { id, addressedAs, isDrill }: WaitingCheck,
    at: Date,
  ): Promise<Attempt> {
    const senderName = (await this.sending.senderName()) ?? 'Văn phòng UBND tỉnh';
    const token = this.links.sign({ kind: 'address', id });
    const url = `${this.mode.publicUrl}/a/x/${token}`;
    const training = this.mode.isTraining;
    const words = this.renderer.renderCheck({ training, addressedAs, senderName, isDrill, url });
    const envelope = {
      from: { name: senderName, address: senderAddress ?? '' },
      to: { name: addressedAs, address: address ?? '' },
      replyTo: null,
    };
    const message = {
      ...words,
      id: this.ledger.newId(),
      recipientId,
      envelope,
      copy: false,
      noticeIds: [],
      at,
    };
    const attempt = await this.ledger.open({ ...message, templateData: null }, this.systemClock.now());
    await this.checks.written(id, message.id);
    return attempt;
  }
}
