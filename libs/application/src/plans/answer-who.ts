import { Injectable } from '@nestjs/common';
import { localDateOf } from '#domain';
import { AgencyDirectory } from '../agencies/index.js';
import { ApplicationError } from '../errors.js';
import type { AmendingDocument } from './amendment.js';
import { AssignableItems } from './assignable-item.js';
import { GiveOutItems } from './give-out-items.js';
import { ItemAgencies } from './item-agencies.js';
import { tickedLeads } from './decided-row.js';
import { PlanAmendments } from './plan-amendments.js';
import { PlanYears } from './plan-year.js';
import type { Question } from './questions.js';
import { givenToOthers, WithdrawAssignments } from './withdraw-assignments.js';

/** Carries out answers to "who leads?" and "who is that?"; items of years already begun are given out at once. */
@Injectable()
export class AnswerWho {
  constructor(
    private readonly directory: AgencyDirectory,
    private readonly itemAgencies: ItemAgencies,
    private readonly items: AssignableItems,
    private readonly years: PlanYears,
    private readonly giveOut: GiveOutItems,
    private readonly amendments: PlanAmendments,
    private readonly withdraw: WithdrawAssignments,
  ) {}

  /** The agencies that lead an item. Call inside a transaction, after the answer was recorded. */
  async leads(
    question: Question,
    agencyIds: readonly string[],
    by: { actor: string; at: Date },
  ): Promise<void> {
    const { itemId } = question;
    if (itemId === null) return;
    const index = await this.directory.on(localDateOf(by.at));
    requireKnown(agencyIds, '/agencyIds', (id) => index.findLiving(id) !== null);
    const named = await this.itemAgencies.leadsOf(itemId);
    await this.itemAgencies.replaceLeads(itemId, tickedLeads(named, [...new Set(agencyIds)], index));
    await this.endOthers(question, agencyIds, by);
    await this.giveOutBegun(question.planId, [itemId], by.actor);
  }

  /** The agency that a printed name means, kept as one more of its spellings. */
  async name(question: Question, agencyId: string, by: { actor: string; at: Date }): Promise<void> {
    const printed = String(question.data['printed']);
    if (question.planId === null) return;
    const index = await this.directory.on(localDateOf(by.at));
    // A name in an older plan may mean an agency that has ended since.
    requireKnown([agencyId], '/agencyId', (id) => index.find(id) !== null);
    const itemIds = await this.itemAgencies.resolveName({ planId: question.planId, printed, agencyId });
    await this.directory.remember([{ agencyId, name: printed }]);
    await this.giveOutBegun(question.planId, itemIds, by.actor);
  }

  /** Asked by an amendment: who led before and is not named any more owes nothing. */
  private async endOthers(
    { planId, itemId, data }: Question,
    agencyIds: readonly string[],
    by: { actor: string; at: Date },
  ): Promise<void> {
    const document = amendingDocument(data);
    if (planId === null || document === null) return;
    const open = await this.amendments.lockAssignments(planId);
    const ended = open.filter((one) => one.itemId === itemId && !agencyIds.includes(one.agencyId));
    await this.withdraw.run(ended, givenToOthers(document), { ...by, document });
  }

  private async giveOutBegun(
    planId: string | null,
    itemIds: readonly string[],
    actor: string,
  ): Promise<void> {
    const plan = planId === null ? null : await this.items.plan(planId);
    if (plan === null || itemIds.length === 0) return;
    const years = await this.years.begunYears(plan.id);
    for (const year of years) {
      await this.giveOut.run(await this.items.byIds(itemIds, year), { plan, year, actor });
    }
  }
}

function requireKnown(ids: readonly string[], pointer: string, isKnown: (id: string) => boolean): void {
  const unknown = ids.find((id) => !isKnown(id));
  if (unknown === undefined) return;
  const message = `Không có cơ quan ${unknown} trong danh bạ.`;
  throw new ApplicationError('unknown-agency', 422, message, { errors: [{ pointer, message }] });
}

function amendingDocument(data: Question['data']): AmendingDocument | null {
  return (data['amendedBy'] as AmendingDocument | undefined) ?? null;
}
