import { Module } from '@nestjs/common';
import { eventUseCases } from '#application';
import { AwaitedEventsController } from './awaited-events.controller.js';

@Module({ controllers: [AwaitedEventsController], providers: eventUseCases })
export class EventsModule {}
