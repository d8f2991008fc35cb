import { Injectable } from '@nestjs/common';
import { localDateOf } from '#domain';
import type { Actor } from '../accounts/account.js';
import { requireRole } from '../accounts/rights.js';
import { AgencyDirectory } from '../agencies/index.js';
import { ApplicationError, conflict, notFound } from '../errors.js';
import { Clock, Transaction } from '../time/index.js';
import { type Amending, AmendItems } from './amend-items.js';
import { amendedRows } from './amended-rows.js';
import {
  type AmendingDocument,
  type AmendmentDiff,
  isNothing,
  type ItemChange,
  summaryOf,
} from './amendment.js';
import { AssignableItems } from './assignable-item.js';
import { withCalendar } from './calendar-missing.js';
import { type ImportBatch, ImportBatches } from './import-batches.js';
import { PlanAmendments } from './plan-amendments.js';
import { noDecisions } from './plan-import.js';
import { type ItemView, PlanViews } from './plan-views.js';
import { PlanYears } from './plan-year.js';

/** More than any plan has. */
const ALL_ITEMS = 20_000;

export interface Amendment {
  planId: string;
  document: AmendingDocument;
  /** `basis` of the diff that was looked at. */
  basis: string | null;
}

/** Carries the answer of a rehearsal out of the transaction that it undoes. */
class Rehearsed extends Error {
  constructor(readonly diff: AmendmentDiff) {
    super('rehearsed');
  }
}

/** Changes a plan as an amended document says, shown before it is done. */
@Injectable()
export class AmendPlan {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly directory: AgencyDirectory,
    private readonly batches: ImportBatches,
    private readonly views: PlanViews,
    private readonly years: PlanYears,
    private readonly items: AssignableItems,
    private readonly amendments: PlanAmendments,
    private readonly amend: AmendItems,
  ) {}

  /**
   * What the batch would change of the plan: the very same work, undone at its end, so that what is shown is what is done.
   * Throws 404, 409 for a batch that was applied, 409 while a year is being given out, 422 for a year without calendar.
   */
  async preview(actor: Actor, batchId: string, planId: string): Promise<AmendmentDiff> {
    requireRole(actor, 'office');
    const document = { number: '…', issuedOn: localDateOf(await this.clock.now()) };
    try {
      return await this.transaction.run(async () => {
        throw new Rehearsed(await this.carryOut(actor, await this.open(batchId), { planId, document }));
      });
    } catch (error) {
      if (error instanceof Rehearsed) return asShown(error.diff);
      throw error;
    }
  }

  /** Throws as `preview`, and 409 where nothing differs, a row cannot be changed, or the plan was amended meanwhile. */
  async apply(actor: Actor, batchId: string, { planId, document, basis }: Amendment): Promise<AmendmentDiff> {
    requireRole(actor, 'office');
    return this.transaction.run(async () => {
      const batch = await this.open(batchId);
      const diff = await this.carryOut(actor, batch, { planId, document });
      requireApplicable(diff, basis);
      const decisions = batch.decisions ?? noDecisions;
      await this.directory.remember(
        decisions.names.map(({ agencyId, printed }) => ({ agencyId, name: printed })),
      );
      await this.batches.recordApplied(batchId, {
        planId,
        decisions,
        at: await this.clock.now(),
        amendment: document,
      });
      return diff;
    });
  }

  /** What amending documents did to an item, oldest first. */
  async changesOf(actor: Actor, itemId: string): Promise<ItemChange[]> {
    requireRole(actor, 'office');
    if ((await this.views.item(itemId)) === null) throw notFound('nhiệm vụ');
    return this.amendments.changesOf(itemId);
  }

  private async open(batchId: string): Promise<ImportBatch> {
    const batch = await this.batches.lock(batchId);
    if (batch === null) throw notFound('tệp kế hoạch đã tải lên');
    if (batch.planId === null) return batch;
    throw conflict('import-applied', 'Tệp này đã được áp dụng.', 'applied');
  }

  private async carryOut(
    actor: Actor,
    batch: ImportBatch,
    { planId, document }: Pick<Amendment, 'planId' | 'document'>,
  ): Promise<AmendmentDiff> {
    // Locks the plan: amendments, activations and answers take turns.
    const years = await this.years.begunYears(planId);
    if (await this.years.isActivating(planId)) throw stillActivating();
    const plan = await this.items.plan(planId);
    if (plan === null) throw notFound('kế hoạch');
    const at = await this.clock.now();
    const rows = amendedRows(await this.itemsOf(planId), batch.preview.rows, {
      decisions: batch.decisions ?? noDecisions,
      index: await this.directory.on(localDateOf(at)),
    });
    const basis = (await this.batches.sourcesOf(planId)).at(-1)?.importId ?? null;
    const none = { added: [], changed: [], removed: [], blocked: [], cancelledReminders: 0 };
    const diff: Amending['diff'] = { planId, basis, unchanged: rows.unchanged, ...none };
    const open = await this.amendments.lockAssignments(planId);
    const amending = { planId, plan, batchId: batch.id, document, actor: actor.name, at, years, open, diff };
    await withCalendar(() => this.write(rows, amending));
    return { ...diff, summary: summaryOf(diff) };
  }

  private async write(rows: ReturnType<typeof amendedRows>, amending: Amending): Promise<void> {
    for (const item of rows.removed) await this.amend.remove(item, amending);
    for (const change of rows.changed) await this.amend.change(change, amending);
    const drafts = rows.added.map(({ draft }) => draft);
    const ids = await this.amend.add(drafts, amending);
    const order = [...rows.order];
    for (const [index, { at }] of rows.added.entries()) order[at] = ids[index] ?? null;
    if (rows.added.length + rows.removed.length > 0) {
      await this.amendments.reorder(
        amending.planId,
        order.flatMap((id) => id ?? []),
      );
    }
  }

  private async itemsOf(planId: string): Promise<ItemView[]> {
    const page = await this.views.items(planId, { limit: ALL_ITEMS });
    return (page?.items ?? []).filter(({ removedBecause }) => removedBecause === null);
  }
}

/** Its items are being given out in their order, which an amendment changes. */
function stillActivating(): ApplicationError {
  const message = 'Kế hoạch đang được kích hoạt; đề nghị thử lại sau ít phút.';
  return conflict('plan-activating', message, 'activating');
}

/** Items that the rehearsal added are gone with it. */
function asShown(diff: AmendmentDiff): AmendmentDiff {
  return { ...diff, added: diff.added.map((row) => ({ ...row, itemId: null })) };
}

function requireApplicable(diff: AmendmentDiff, basis: string | null): void {
  if (diff.basis !== basis) {
    throw conflict(
      'plan-amended-meanwhile',
      'Kế hoạch vừa được sửa đổi từ một tệp khác; đề nghị xem lại thay đổi trước khi áp dụng.',
      'amended',
    );
  }
  if (isNothing(diff)) throw conflict('nothing-to-amend', diff.summary, 'same');
  const [first] = diff.blocked;
  if (first === undefined) return;
  throw new ApplicationError('amendment-blocked', 409, first.message, {
    state: 'given-out',
    blocked: diff.blocked,
  });
}
