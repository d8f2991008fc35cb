import { Injectable } from '@nestjs/common';
import type { Actor } from '../accounts/account.js';
import { requireRole } from '../accounts/rights.js';
import { conflict, notFound } from '../errors.js';
import { Clock, Transaction, WakeUps } from '../time/index.js';
import { AwaitedEvents } from './awaited-event.js';
import { EventStages } from './event-stages.js';
import type { RecordedEvent } from './record-event.use-case.js';

/** Takes back a wrong record: the stages wait again; what was told stays told. */
@Injectable()
export class WithdrawEvent {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly events: AwaitedEvents,
    private readonly stages: EventStages,
    private readonly wakeUps: WakeUps,
  ) {}

  /** Answers at once; the broadcast goes on behind. Throws 404, 409 where nothing is recorded. */
  async run(actor: Actor, id: string): Promise<RecordedEvent> {
    requireRole(actor, 'office', 'standing');
    return this.transaction.run(async () => {
      const event = await this.events.lock(id);
      if (event === null) throw notFound('sự kiện chờ');
      if (event.record === null) {
        throw conflict('not-recorded', 'Sự kiện này chưa được ghi nhận.', 'waiting');
      }
      const stages = await this.stages.ofEvent(id);
      await this.events.withdraw(id, { by: actor.name, at: await this.clock.now() });
      await this.wakeUps.append([
        { kind: 'event', targetId: id },
        { kind: 'office', targetId: 'office' },
      ]);
      return { event: (await this.events.find(id)) ?? event, stages: stages.length };
    });
  }
}
