import { Injectable } from '@nestjs/common';
import type { Actor } from '../accounts/account.js';
import { requireRole } from '../accounts/rights.js';
import { notFound } from '../errors.js';
import type { Page, PageRequest } from '../paging.js';
import { type AwaitedEvent, AwaitedEvents } from './awaited-event.js';

/** What rows wait for, with how many rows wait. */
@Injectable()
export class ListAwaitedEvents {
  constructor(private readonly events: AwaitedEvents) {}

  async run(
    actor: Actor,
    filter: { isOpen?: boolean | undefined },
    page: PageRequest,
  ): Promise<Page<AwaitedEvent>> {
    requireRole(actor, 'office', 'standing');
    return this.events.list(filter, page);
  }

  /** Throws 404. */
  async one(actor: Actor, id: string): Promise<AwaitedEvent> {
    requireRole(actor, 'office', 'standing');
    const event = await this.events.find(id);
    if (event === null) throw notFound('sự kiện chờ');
    return event;
  }
}
