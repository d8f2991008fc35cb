import { Injectable } from '@nestjs/common';
import { localDateOf, MissingCalendarYear, standingOf, type WorkCalendar } from '#domain';
import type { Actor } from '../accounts/account.js';
import { requireRole } from '../accounts/rights.js';
import { ApplicationError, conflict, notFound } from '../errors.js';
import { Clock, RulesInForce, Transaction, WakeUps } from '../time/index.js';
import { type AssignableItem, AssignableItems } from './assignable-item.js';
import { draftAssignments } from './draft-assignments.js';
import { requireOwnDocument } from './reference.js';
import { type PlanToActivate, type PlanYear, PlanYears } from './plan-year.js';

/** Asks for a year of a plan to be given out; the worker carries it out in batches. */
@Injectable()
export class ActivateYear {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly rules: RulesInForce,
    private readonly items: AssignableItems,
    private readonly years: PlanYears,
    private readonly wakeUps: WakeUps,
  ) {}

  /**
   * Throws 409 where the year was activated before, 422 with the years and rows that lack a calendar ("chưa có lịch"),
   * 422 for a reference, whose issuing document is not entered, and for a year more than one outside the plan's period.
   */
  async start(actor: Actor, planId: string, year: number): Promise<PlanYear> {
    requireRole(actor, 'office');
    return this.transaction.run(async () => {
      const plan = await this.items.plan(planId);
      if (plan === null) throw notFound('kế hoạch');
      requireOwnDocument(plan);
      requireYearOf(plan, year);
      await this.requireNotBegun(planId, year);
      const now = await this.clock.now();
      const { calendar } = await this.rules.read();
      const items = await this.items.page(planId, { year, offset: 0, limit: plan.items });
      requireCalendar(items, { plan, year, calendar, today: localDateOf(now) });
      const begun = { planId, year, total: plan.items, requestedBy: actor.name, requestedAt: now };
      if (!(await this.years.begin(begun))) await this.requireNotBegun(planId, year);
      await this.wakeUps.append([{ kind: 'activate-plan', targetId: `${planId}/${year}` }]);
      return { ...begun, state: 'activating', done: 0, finishedAt: null };
    });
  }

  private async requireNotBegun(planId: string, year: number): Promise<void> {
    const begun = await this.years.find(planId, year);
    if (begun === null) return;
    throw conflict('already-active', `Năm ${year} của kế hoạch đã được kích hoạt.`, begun.state);
  }
}

/** The year after the period is allowed: rows whose deadline lies in it become questions to the office. */
export function requireYearOf(plan: PlanToActivate, year: number): void {
  if (year >= plan.fromYear && year <= plan.toYear + 1) return;
  const message = `Năm ${year} nằm ngoài giai đoạn ${plan.fromYear} - ${plan.toYear} của kế hoạch.`;
  throw new ApplicationError('year-outside-plan', 422, message, { errors: [{ pointer: '/year', message }] });
}

/** Throws 422 with the years and rows that lack a calendar. */
export function requireCalendar(
  items: readonly AssignableItem[],
  at: { plan: PlanToActivate; year: number; calendar: WorkCalendar; today: string },
): void {
  const missing = items.flatMap((item) => {
    const year = missingYear(item, at);
    return year === null ? [] : [{ year, ordinal: item.ordinal }];
  });
  if (standingOf(at.calendar, at.year) === 'missing') missing.push({ year: at.year, ordinal: '' });
  if (missing.length === 0) return;
  const years = [...new Set(missing.map(({ year }) => year))].toSorted((a, b) => a - b);
  const message = `Chưa có lịch làm việc năm ${years.join(', ')}; đề nghị nhập lịch trước khi kích hoạt.`;
  throw new ApplicationError('calendar-missing', 422, message, {
    errors: [{ pointer: '/year', message, code: 'calendar-missing' }],
    years,
    items: [...new Set(missing.map(({ ordinal }) => ordinal).filter((ordinal) => ordinal !== ''))],
  });
}

function missingYear(item: AssignableItem, at: Parameters<typeof draftAssignments>[1]): number | null {
  try {
    draftAssignments(item, at);
    return null;
  } catch (error) {
    if (error instanceof MissingCalendarYear) return error.year;
    throw error;
  }
}
