import { Injectable } from '@nestjs/common';
import { localDateOf } from '#domain';
import type { Actor } from '../accounts/account.js';
import { requireRole } from '../accounts/rights.js';
import { AgencyDirectory } from '../agencies/index.js';
import { conflict, notFound } from '../errors.js';
import { Clock, Transaction } from '../time/index.js';
import { AssignableItems } from './assignable-item.js';
import { withCalendar } from './calendar-missing.js';
import { draftProposals } from './draft-proposal.js';
import { GiveOutItems } from './give-out-items.js';
import type { ProposalDecision } from './plan-import.js';
import { PlanProseStore, type StoredProposal } from './plan-prose-store.js';
import { PlanStore } from './plan-store.js';
import { PlanYears, type PlanToActivate } from './plan-year.js';
import { readingIndex } from './reading-index.js';
import { requireOwnDocument } from './reference.js';

/** Makes items of a plan out of tasks that its text proposes; in years already begun they are given out at once. */
@Injectable()
export class AcceptProposals {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly directory: AgencyDirectory,
    private readonly prose: PlanProseStore,
    private readonly plans: PlanStore,
    private readonly items: AssignableItems,
    private readonly years: PlanYears,
    private readonly giveOut: GiveOutItems,
  ) {}

  /** Throws 404, 409 for a proposal taken over before, 422 for a reference, unknown proposals or agencies. */
  async run(actor: Actor, planId: string, decisions: readonly ProposalDecision[]): Promise<StoredProposal[]> {
    requireRole(actor, 'office');
    return this.transaction.run(async () => {
      const plan = await this.items.plan(planId);
      if (plan === null) throw notFound('kế hoạch');
      requireOwnDocument(plan);
      const proposals = await this.prose.lockProposals(planId);
      requireOpen(proposals, decisions);
      const now = await this.clock.now();
      const index = await readingIndex(this.directory, plan, localDateOf(now));
      const draft = draftProposals(proposals, decisions, { index, fromYear: plan.fromYear });
      const ids = await this.plans.addItems(planId, draft, { at: now, by: actor.name });
      const accepted = decisions.map(({ proposal }, at) => ({ number: proposal, itemId: ids[at] ?? '' }));
      await this.prose.recordAccepted(planId, accepted);
      await withCalendar(() => this.giveOutBegun(plan, ids, actor.name));
      return this.prose.proposals(planId);
    });
  }

  private async giveOutBegun(plan: PlanToActivate, ids: readonly string[], actor: string): Promise<void> {
    for (const year of await this.years.begunYears(plan.id)) {
      await this.giveOut.run(await this.items.byIds(ids, year), { plan, year, actor });
    }
  }
}

function requireOpen(proposals: readonly StoredProposal[], decisions: readonly ProposalDecision[]): void {
  const numbers = decisions.map(({ proposal }) => proposal);
  const taken = numbers.find(
    (number, at) => numbers.indexOf(number) !== at || (proposals[number - 1]?.itemId ?? null) !== null,
  );
  if (taken === undefined) return;
  throw conflict('already-accepted', `Đề xuất số ${taken} đã là nhiệm vụ của kế hoạch.`, 'accepted');
}
