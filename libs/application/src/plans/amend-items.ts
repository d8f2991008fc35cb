import { Injectable } from '@nestjs/common';
import type { PlanForStages } from '#domain';
import { ApplicationError } from '../errors.js';
import type { AmendingDocument, AmendmentDiff, ChangedItem, ItemChange } from './amendment.js';
import { AssignableItems } from './assignable-item.js';
import { isUnknown } from './decided-row.js';
import { GiveOutItems } from './give-out-items.js';
import type { ItemDraft } from './plan-draft.js';
import { leadIdsOf, type RowChange } from './amended-rows.js';
import { type OpenAssignment, PlanAmendments } from './plan-amendments.js';
import { type ItemView, PlanViews } from './plan-views.js';
import { Questions } from './questions.js';
import { RedateItem } from './redate-item.js';
import { givenToOthers, nameOf, WithdrawAssignments } from './withdraw-assignments.js';

/** What all changes of one amendment share. */
export interface Amending {
  planId: string;
  plan: PlanForStages;
  batchId: string;
  document: AmendingDocument;
  actor: string;
  at: Date;
  years: readonly number[];
  open: readonly OpenAssignment[];
  diff: Omit<AmendmentDiff, 'summary'>;
}

/** Carries out an amendment row by row, and notes in its diff what it did. Call inside a transaction. */
@Injectable()
export class AmendItems {
  constructor(
    private readonly amendments: PlanAmendments,
    private readonly views: PlanViews,
    private readonly items: AssignableItems,
    private readonly giveOut: GiveOutItems,
    private readonly redate: RedateItem,
    private readonly questions: Questions,
    private readonly withdraw: WithdrawAssignments,
  ) {}

  /** Throws MissingCalendarYear. */
  async change(change: RowChange, amending: Amending): Promise<void> {
    const { item, draft, fields } = change;
    const { at, actor: by, diff } = amending;
    const changed: ChangedItem = {
      itemId: item.id,
      row: draft.rowNumber,
      ordinal: draft.ordinal,
      task: draft.task,
      fields,
      dates: [],
      withdrawn: [],
    };
    diff.changed.push(changed);
    await this.amendments.changeItem(item.id, draft);
    if (change.isReread) await this.amendments.replaceReading(item.id, draft.reading, { at, by });
    if (change.hasOtherAgencies) await this.changeAgencies(change, changed, amending);
    if (change.isReread || change.hasOtherWork) await this.moveDates(change, changed, amending);
    const kept = amending.open.filter(
      ({ id, itemId }) => itemId === item.id && !changed.withdrawn.some((one) => one.id === id),
    );
    const entry = this.entry('changed', { itemId: item.id, fields }, amending);
    await this.amendments.tellTimelines(
      kept.map(({ id }) => id),
      entry,
    );
    await this.amendments.recordChanges(amending.batchId, [entry]);
  }

  async remove(item: ItemView, amending: Amending): Promise<void> {
    const because = `${nameOf(amending.document)} bỏ nhiệm vụ này`;
    const open = amending.open.filter(({ itemId }) => itemId === item.id);
    const { id: itemId, ordinal, task } = item;
    amending.diff.removed.push({ itemId, ordinal, task, withdrawn: open.map(touched) });
    await this.amendments.removeItem(itemId, { at: amending.at, because });
    amending.diff.cancelledReminders += await this.withdraw.run(open, because, amending);
    await this.amendments.recordChanges(amending.batchId, [
      this.entry('removed', { itemId, fields: [] }, amending),
    ]);
  }

  /** Adds new rows and gives them out for the years that have begun; answers their ids. Throws MissingCalendarYear. */
  async add(drafts: readonly (ItemDraft & { asks: object | null })[], amending: Amending): Promise<string[]> {
    if (drafts.length === 0) return [];
    const { planId, at, actor: by } = amending;
    const plain = drafts.map(({ asks: _asks, ...draft }) => draft);
    const ids = await this.amendments.addItems(planId, plain, { at, by });
    for (const [index, draft] of drafts.entries()) {
      const { asks, rowNumber: row, ordinal, task, deadline } = draft;
      const itemId = ids[index] ?? '';
      amending.diff.added.push({ itemId, row, ordinal, task, deadline });
      if (asks !== null) await this.ask(itemId, asks, amending);
      await this.askNames(draft, amending);
    }
    await this.giveOutBegun(ids, amending);
    await this.amendments.recordChanges(
      amending.batchId,
      ids.map((itemId) => this.entry('added', { itemId, fields: [] }, amending)),
    );
    return ids;
  }

  /** Agencies that no longer lead lose what is open; new ones get the years that have begun. Both wait for an answer. */
  private async changeAgencies(change: RowChange, changed: ChangedItem, amending: Amending): Promise<void> {
    const { item, draft, asks } = change;
    await this.amendments.replaceAgencies(item.id, { mode: draft.mode, agencies: draft.agencies });
    await this.askNames(draft, amending);
    if (!change.hasOtherLeads) return;
    if (asks !== null) return this.ask(item.id, { ...asks, amendedBy: amending.document }, amending);
    const leads = leadIdsOf(draft);
    const ended = amending.open.filter(
      ({ itemId, agencyId }) => itemId === item.id && !leads.includes(agencyId),
    );
    changed.withdrawn.push(...ended.map(touched));
    const because = givenToOthers(amending.document);
    amending.diff.cancelledReminders += await this.withdraw.run(ended, because, amending);
    return this.giveOutBegun([item.id], amending);
  }

  private async moveDates(
    { item, draft }: RowChange,
    changed: ChangedItem,
    amending: Amending,
  ): Promise<void> {
    const now = await this.views.item(item.id);
    if (now === null) return;
    try {
      const { moves, cancelled } = await this.redate.run(now, amending.at);
      changed.dates.push(...moves.map(({ stageId: _stageId, ...move }) => move));
      amending.diff.cancelledReminders += cancelled;
    } catch (error) {
      if (!(error instanceof ApplicationError) || error.code !== 'item-given-out') throw error;
      const message = `Dòng ${draft.rowNumber}: ${error.message}`;
      amending.diff.blocked.push({ itemId: item.id, row: draft.rowNumber, message });
    }
  }

  private ask(itemId: string, data: object, { planId, batchId, at }: Amending): Promise<void> {
    return this.questions.raise(
      [{ code: `leads/${itemId}/${batchId}`, kind: 'leads', planId, itemId, data }],
      at,
    );
  }

  /** Who an unknown name among those that join in means. */
  private askNames(
    { agencies, rowNumber }: Pick<ItemDraft, 'agencies' | 'rowNumber'>,
    { planId, at }: Amending,
  ): Promise<void> {
    const unknown = agencies.filter((named) => named.role === 'coordinating' && isUnknown(named));
    const asked = unknown.map(({ printed }) => ({
      ...{ code: `unknown-agency/${planId}/${printed}`, kind: 'unknown-agency' as const },
      ...{ planId, itemId: null, data: { printed, rows: [rowNumber] } },
    }));
    return this.questions.raise(asked, at);
  }

  private async giveOutBegun(itemIds: readonly string[], { years, plan, actor }: Amending): Promise<void> {
    for (const year of years) {
      await this.giveOut.run(await this.items.byIds(itemIds, year), { plan, year, actor });
    }
  }

  private entry(
    kind: ItemChange['kind'],
    { itemId, fields }: Pick<ItemChange, 'itemId' | 'fields'>,
    { document, actor, at }: Amending,
  ): ItemChange {
    return { itemId, kind, document, fields, actor, at };
  }
}

function touched({ id, year, agencyName }: OpenAssignment): ChangedItem['withdrawn'][number] {
  return { id, year, agencyName };
}
