import { Injectable } from '@nestjs/common';
import { daysOfYear, type ListedDay, localDateOf, standingOf, yearOf, type YearStanding } from '#domain';
import { Clock, RulesInForce } from '../time/index.js';

export interface CalendarYear {
  year: number;
  version: number;
  standing: YearStanding;
  declaredYears: number[];
  days: ListedDay[];
}

/** The days off and working Saturdays of a year; for everybody who has signed in. */
@Injectable()
export class ReadCalendar {
  constructor(
    private readonly clock: Clock,
    private readonly rules: RulesInForce,
  ) {}

  /** Without a year: this one. */
  async run(wanted: number | null): Promise<CalendarYear> {
    const { calendar } = await this.rules.read();
    const year = wanted ?? yearOf(localDateOf(await this.clock.now()));
    return {
      year,
      version: calendar.version,
      standing: standingOf(calendar, year),
      declaredYears: [...calendar.years],
      days: daysOfYear(calendar, year),
    };
  }
}
