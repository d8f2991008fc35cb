import { Injectable } from '@nestjs/common';
import { formatDate, localDateOf } from '#domain';
import type { Actor } from '../accounts/account.js';
import { requireRole } from '../accounts/rights.js';
import { AgencyDirectory } from '../agencies/index.js';
import { ApplicationError, notFound } from '../errors.js';
import { Clock, Transaction } from '../time/index.js';
import { ImportBatches } from './import-batches.js';
import { decidedHead, draftPlan } from './plan-draft.js';
import type { PlanHead } from './plan-head.js';
import { mergeDecisions } from './correct-rows.js';
import { type ImportDecisions, noDecisions } from './plan-import.js';
import { PlanStore } from './plan-store.js';

/** Makes a plan of an uploaded table and the decisions on it. Nothing is sent: that begins with activating a year. */
@Injectable()
export class ApplyImport {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly directory: AgencyDirectory,
    private readonly batches: ImportBatches,
    private readonly plans: PlanStore,
  ) {}

  /**
   * Answers the plan's id; applying the same batch again answers the same plan.
   * Throws 409 where the plan was imported from another upload, 422 where the plan's
   * number, issuer, date, title or years are still missing, or decisions name unknown rows or agencies.
   */
  async run(
    actor: Actor,
    batchId: string,
    decisions: ImportDecisions,
  ): Promise<{ planId: string; created: boolean }> {
    requireRole(actor, 'office');
    return this.transaction.run(async () => {
      const batch = await this.batches.lock(batchId);
      if (batch === null) throw notFound('tệp kế hoạch đã tải lên');
      if (batch.planId !== null) return { planId: batch.planId, created: false };
      const all = mergeDecisions(batch.decisions ?? noDecisions, decisions);
      await this.requireNew(decidedHead(batch.preview, all));
      const now = await this.clock.now();
      const draft = draftPlan(batch.preview, all, await this.directory.on(localDateOf(now)));
      const planId = await this.plans.add(draft, { at: now, by: actor.name });
      await this.directory.remember(all.names.map(({ agencyId, printed }) => ({ agencyId, name: printed })));
      await this.batches.recordApplied(batchId, { planId, decisions: all, at: now });
      return { planId, created: true };
    });
  }

  private async requireNew({ number, issuedOn }: PlanHead): Promise<void> {
    const planId = await this.plans.claimNumber(number, issuedOn);
    if (planId === null) return;
    throw new ApplicationError(
      'plan-exists',
      409,
      `Kế hoạch số ${number} ngày ${formatDate(issuedOn)} đã có.`,
      {
        state: 'applied',
        planId,
      },
    );
  }
}
