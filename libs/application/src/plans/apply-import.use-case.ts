import { Injectable } from '@nestjs/common';
import { formatDate, localDateOf } from '#domain';
import type { Actor } from '../accounts/account.js';
import { requireRole } from '../accounts/rights.js';
import { AgencyDirectory } from '../agencies/index.js';
import { ApplicationError, notFound } from '../errors.js';
import { Clock, Transaction } from '../time/index.js';
import { hasIssuingDocument, withEntries } from './complete-head.js';
import { draftProposals } from './draft-proposal.js';
import { type ImportBatch, ImportBatches } from './import-batches.js';
import { decidedHead, draftPlan } from './plan-draft.js';
import type { PlanHead } from './plan-head.js';
import { PlanProseStore } from './plan-prose-store.js';
import { mergeDecisions } from './correct-rows.js';
import { type ImportDecisions, type ImportPreview, noDecisions } from './plan-import.js';
import { PlanStore } from './plan-store.js';
import { isReadElsewhere, previewAgain } from './preview-again.js';
import { readingIndex } from './reading-index.js';
import { requireOwnDocument } from './reference.js';

/** Makes a plan of an uploaded table and the decisions on it. Nothing is sent: that begins with activating a year. */
@Injectable()
export class ApplyImport {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly directory: AgencyDirectory,
    private readonly batches: ImportBatches,
    private readonly plans: PlanStore,
    private readonly prose: PlanProseStore,
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
      const now = await this.clock.now();
      const as = { at: now, by: actor.name };
      const all = mergeDecisions(batch.decisions ?? noDecisions, decisions);
      const isReference = batch.preview.isReference && !hasIssuingDocument(all.plan);
      const planId = isReference
        ? await this.addReference(batch, all, as)
        : await this.addPlan(batch.preview, all, as);
      await this.directory.remember(all.names.map(({ agencyId, printed }) => ({ agencyId, name: printed })));
      await this.batches.recordApplied(batchId, { planId, decisions: all, at: now });
      return { planId, created: true };
    });
  }

  private async addPlan(
    preview: ImportPreview,
    decisions: ImportDecisions,
    as: { at: Date; by: string },
  ): Promise<string> {
    const head = decidedHead(preview, decisions);
    await this.requireNew(head);
    const today = localDateOf(as.at);
    const index = await readingIndex(this.directory, head, today);
    const read = isReadElsewhere(preview, head)
      ? previewAgain(preview, { rows: preview.rows, decisions, index, today })
      : preview;
    const draft = draftPlan(read, decisions, index);
    const { fromYear } = draft.head;
    const taken = draftProposals(preview.proposals, decisions.proposals, { index, fromYear });
    const planId = await this.plans.add(draft, as);
    await this.prose.add(planId, preview);
    const ids = await this.plans.addItems(planId, taken, as);
    const accepted = decisions.proposals.map(({ proposal }, at) => ({
      number: proposal,
      itemId: ids[at] ?? '',
    }));
    await this.prose.recordAccepted(planId, accepted);
    return planId;
  }

  /** A text that only tells of a plan: its targets and proposals are kept until the issuing document is entered. */
  private async addReference(
    { preview, fileName }: ImportBatch,
    decisions: ImportDecisions,
    as: { at: Date; by: string },
  ): Promise<string> {
    requireOwnDocument({ isReference: decisions.proposals.length > 0 });
    const { number, issuer, issuedOn, title, ...head } = withEntries(preview.plan, decisions.plan);
    const quoted = { number, issuer, issuedOn };
    const planId = await this.plans.addReference({ ...head, title: title ?? fileName, quoted }, as);
    await this.prose.add(planId, preview);
    return planId;
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
