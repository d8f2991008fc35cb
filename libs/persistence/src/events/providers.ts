import type { Provider } from '@nestjs/common';
import { AwaitedEvents, EventStages } from '#application';
import { EventLinks } from './event-links.js';
import { TypeormAwaitedEvents } from './typeorm-awaited-events.js';
import { TypeormEventStages } from './typeorm-event-stages.js';

export const eventsProviders: Provider[] = [
  EventLinks,
  { provide: AwaitedEvents, useClass: TypeormAwaitedEvents },
  { provide: EventStages, useClass: TypeormEventStages },
];
