import { Injectable } from '@nestjs/common';
import { type Assumption, imagineYear, instantAt, type LedAssignment, localDateOf } from '#domain';
import type { Actor } from '../accounts/account.js';
import { requireRole } from '../accounts/rights.js';
import { AssignmentFactsStore } from '../assignments/assignment-facts.js';
import { Silences } from '../delivery/silences.js';
import { ApplicationError, notFound } from '../errors.js';
import { AssignableItems } from '../plans/assignable-item.js';
import { GiveOutItems } from '../plans/give-out-items.js';
import { type PlanToActivate, PlanYears } from '../plans/plan-year.js';
import { requireCalendar, requireYearOf } from '../plans/activate-year.use-case.js';
import { Successions } from '../successions/succession.js';
import { Clock, RulesInForce, Transaction } from '../time/index.js';
import { requireOwnDocument } from '../plans/reference.js';
import { ImaginedNotices } from './imagined-notices.js';
import { RehearsalCast } from './rehearsal-cast.js';
import { RehearsalScope, type RehearsalSubject } from './rehearsal-scope.js';
import { RehearsalRun } from './rehearsal-run.js';
import { rehearsedMessages } from './rehearsed-messages.js';
import type { Rehearsal } from './rehearsal.js';

export interface RehearseCommand {
  planId: string;
  year: number;
  assumption: Assumption;
}

/**
 * Plays a year of a plan through without sending anything, by the agenda and the bundling that act. A year that is not
 * active is given out in a transaction that is undone again: the rehearsal sees what activation would make.
 */
@Injectable()
export class RehearseYear {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly rules: RulesInForce,
    private readonly items: AssignableItems,
    private readonly years: PlanYears,
    private readonly giveOut: GiveOutItems,
    private readonly scope: RehearsalScope,
    private readonly facts: AssignmentFactsStore,
    private readonly successions: Successions,
    private readonly silences: Silences,
    private readonly imagined: ImaginedNotices,
  ) {}

  /**
   * From now to the end of the year. Throws 404 for an unknown plan, 422 for a reference, and for a year that is over, lies
   * outside the plan or lacks a calendar.
   */
  async run(actor: Actor, command: RehearseCommand): Promise<Rehearsal> {
    requireRole(actor, 'office', 'standing');
    return this.transaction.tryOut(async () => {
      const plan = await this.items.plan(command.planId);
      if (plan === null) throw notFound('kế hoạch');
      requireOwnDocument(plan);
      requireYearOf(plan, command.year);
      const span = { from: await this.clock.now(), until: endOf(command.year) };
      requireAhead(command.year, span);
      await this.giveOutIfNew(plan, command.year, actor);
      return this.play(plan, command, span);
    });
  }

  private async giveOutIfNew(plan: PlanToActivate, year: number, actor: Actor): Promise<void> {
    const begun = await this.years.find(plan.id, year);
    if (begun?.state === 'active') return;
    const items = await this.items.page(plan.id, { year, offset: 0, limit: plan.items });
    const { calendar } = await this.rules.read();
    requireCalendar(items, { plan, year, calendar, today: localDateOf(await this.clock.now()) });
    await this.giveOut.run(items, { plan, year, actor: actor.name });
  }

  private async play(
    { id, number }: PlanToActivate,
    { year, assumption }: RehearseCommand,
    span: { from: Date; until: Date },
  ): Promise<Rehearsal> {
    const rules = await this.rules.read();
    const subjects = await this.scope.subjects(id, year);
    const leads = await this.scope.leads(id);
    const quietWorkingDays = await this.successions.quietWorkingDays();
    const led = await this.led(subjects);
    const lives = imagineYear(led, { ...rules, ...span, assumption, ends: leads.ends, quietWorkingDays });
    const silences = await this.silences.open(localDateOf(span.from));
    const run = new RehearsalRun(subjects, lives, { planId: id, policy: rules.policy, silences });
    const { notices, gaps } = await this.imagined.of(lives, new RehearsalCast(subjects, leads));
    const waiting = await this.scope.waiting(id, year);
    const [zaloUsers, limits] = [await this.scope.zaloUsers(), await this.scope.limits(span.from)];
    const messages = rehearsedMessages([...waiting, ...notices], run, { rules, ...span, zaloUsers, limits });
    const undated = await this.scope.undated(id, year);
    const plan = { id, number };
    return { plan, year, assumption, ...span, messages, acts: run.acts(), undated, gaps };
  }

  private async led(subjects: ReadonlyMap<string, RehearsalSubject>): Promise<LedAssignment[]> {
    const facts = await this.facts.read([...subjects.keys()]);
    return [...subjects.values()].flatMap(({ assignmentId, itemId, agencyId: leadId }) => {
      const one = facts.get(assignmentId);
      return one === undefined ? [] : [{ itemId, leadId, facts: one }];
    });
  }
}

/** The last instant of a year in Vietnam. */
function endOf(year: number): Date {
  return new Date(instantAt(`${year + 1}-01-01`, '00:00').getTime() - 1);
}

function requireAhead(year: number, { from, until }: { from: Date; until: Date }): void {
  if (from < until) return;
  const message = `Năm ${year} đã qua; chỉ diễn tập được năm đang hoặc sắp thực hiện.`;
  throw new ApplicationError('year-over', 422, message, { errors: [{ pointer: '/year', message }] });
}
