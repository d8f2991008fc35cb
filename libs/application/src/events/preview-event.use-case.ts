import { Injectable } from '@nestjs/common';
import type { EventDating } from '#domain';
import type { Actor } from '../accounts/account.js';
import { requireRole } from '../accounts/rights.js';
import { notFound } from '../errors.js';
import { withCalendar } from '../plans/calendar-missing.js';
import { RulesInForce, Transaction } from '../time/index.js';
import { type AwaitedEvent, AwaitedEvents, type EventRecord, type EventStage } from './awaited-event.js';
import { dateStage } from './date-stage.js';
import { EventStages } from './event-stages.js';

export interface EventPreview {
  event: AwaitedEvent;
  stages: { stage: EventStage; dating: EventDating }[];
}

/** Which stages would get which dates if the event were recorded so; changes nothing. */
@Injectable()
export class PreviewEvent {
  constructor(
    private readonly transaction: Transaction,
    private readonly rules: RulesInForce,
    private readonly events: AwaitedEvents,
    private readonly stages: EventStages,
  ) {}

  /** Throws 404, 422 for a year without calendar. */
  async run(
    actor: Actor,
    id: string,
    supposed: Pick<EventRecord, 'happenedOn' | 'dueOn'>,
  ): Promise<EventPreview> {
    requireRole(actor, 'office', 'standing');
    return this.transaction.run(async () => {
      const event = await this.events.find(id);
      if (event === null) throw notFound('sự kiện chờ');
      return { event, stages: await this.datings(id, supposed) };
    });
  }

  /** The stages of an event with the dates they would get. Throws 422 for a year without calendar. */
  async datings(
    eventId: string,
    supposed: Pick<EventRecord, 'happenedOn' | 'dueOn'>,
  ): Promise<EventPreview['stages']> {
    const { calendar } = await this.rules.read();
    const stages = await this.stages.ofEvent(eventId);
    return withCalendar(async () =>
      stages.map((stage) => ({ stage, dating: dateStage(stage, calendar, { eventId, ...supposed }) })),
    );
  }
}
