import { Injectable } from '@nestjs/common';
import { describeReading, localDateOf, readDeadline, yearOf } from '#domain';
import type { Actor } from '../accounts/account.js';
import { requireRole } from '../accounts/rights.js';
import { notFound } from '../errors.js';
import { Clock, RulesInForce } from '../time/index.js';
import { type ItemYear, itemYear } from './item-year.js';
import { alternativesOf, clausesOf, type ToldClause, type ToldRule } from './other-readings.js';
import { type ItemView, PlanViews } from './plan-views.js';

export interface ItemDetail {
  item: ItemView;
  /** The reading in Vietnamese, for the year asked about. */
  readingText: string;
  /** Other meanings the printed phrase may have. */
  alternatives: ToldRule[];
  /** The parts of the deadline, where it asks for several things. */
  clauses: ToldClause[];
  year: ItemYear;
}

/** One item: as printed, how its phrase is understood, and its stages of a year with the reckoning of each date. */
@Injectable()
export class GetItem {
  constructor(
    private readonly views: PlanViews,
    private readonly clock: Clock,
    private readonly rules: RulesInForce,
  ) {}

  /** `year`: the plan year; by default the year it was last given out for, else the current one. */
  async run(actor: Actor, id: string, year?: number): Promise<ItemDetail> {
    requireRole(actor, 'office', 'standing', 'agency', 'viewer');
    const item = await this.views.item(id);
    if (item === null) throw notFound('nhiệm vụ');
    const given = item.assignments.map((assignment) => assignment.year);
    const asked =
      year ?? (given.length > 0 ? Math.max(...given) : yearOf(localDateOf(await this.clock.now())));
    const { calendar } = await this.rules.read();
    return {
      item,
      readingText: describeReading(item.reading.rule, asked),
      alternatives: alternativesOf(readDeadline(item.deadline), asked),
      clauses: clausesOf(item.deadline, asked),
      year: itemYear(item, asked, calendar),
    };
  }
}
