import { Module } from '@nestjs/common';
import { calendarUseCases } from '#application';
import { CalendarController } from './calendar.controller.js';

@Module({ controllers: [CalendarController], providers: calendarUseCases, exports: calendarUseCases })
export class CalendarsModule {}
