import { Injectable } from '@nestjs/common';
import type {
  AmendingDocument,
  ItemChange,
  ItemDraft,
  NamedAgency,
  OpenAssignment,
  PlanAmendments,
  PrintedRow,
} from '#application';
import { v7 as uuidv7 } from 'uuid';
import { closeRequests } from '../changes/close-requests.js';
import { Database } from '../database/transaction.js';
import { insertItems } from './insert-items.js';
import { appendEvents, type NewEventRow } from '../ledger/append-events.js';
import { insertRows } from './insert-rows.js';
import { rowsOfAgencies } from './item-rows.js';

/** Above every position that a plan has. */
const ASIDE = 1_000_000;

@Injectable()
export class TypeormPlanAmendments implements PlanAmendments {
  constructor(private readonly database: Database) {}

  async lockAssignments(planId: string): Promise<OpenAssignment[]> {
    await this.database.query(
      `SELECT a.id FROM assignments a JOIN plan_items i ON i.id = a.item_id
       WHERE i.plan_id = $1 AND a.closed_at IS NULL AND a.withdrawn_at IS NULL ORDER BY a.id FOR UPDATE OF a`,
      [planId],
    );
    return this.database.query<OpenAssignment>(
      `SELECT a.id, a.item_id AS "itemId", a.year, a.agency_id AS "agencyId", g.name AS "agencyName",
              ARRAY(SELECT s.id::text FROM stages s WHERE s.assignment_id = a.id) AS "stageIds"
       FROM assignments a JOIN plan_items i ON i.id = a.item_id JOIN agencies g ON g.id = a.agency_id
       WHERE i.plan_id = $1 AND a.closed_at IS NULL AND a.withdrawn_at IS NULL ORDER BY a.id`,
      [planId],
    );
  }

  async changeItem(itemId: string, row: PrintedRow): Promise<void> {
    const {
      rowNumber,
      place = null,
      group,
      ordinal,
      task,
      product,
      lead,
      coordinating,
      deadline,
      note,
    } = row;
    await this.database.query(
      `UPDATE plan_items SET row_number = $2, place = $3, group_heading = $4, ordinal = $5, task = $6, product = $7,
              lead = $8, coordinating = $9, deadline = $10, note = $11 WHERE id = $1`,
      [itemId, rowNumber, place, group, ordinal, task, product, lead, coordinating, deadline, note],
    );
  }

  async replaceReading(
    itemId: string,
    { rule, confidence, reasons, confirmed }: ItemDraft['reading'],
    { at, by }: { at: Date; by: string },
  ): Promise<void> {
    await this.database.query(
      `UPDATE readings SET rule = $2, confidence = $3, reasons = $4, confirmed_by = $5, confirmed_at = $6 WHERE item_id = $1`,
      [
        itemId,
        JSON.stringify(rule),
        confidence,
        JSON.stringify(reasons),
        confirmed ? by : null,
        confirmed ? at : null,
      ],
    );
  }

  async replaceAgencies(
    itemId: string,
    { mode, agencies }: { mode: ItemDraft['mode']; agencies: NamedAgency[] },
  ): Promise<void> {
    await this.database.query('UPDATE plan_items SET mode = $2 WHERE id = $1', [itemId, mode]);
    await this.database.query('DELETE FROM item_agencies WHERE item_id = $1', [itemId]);
    await insertRows(this.database, 'item_agencies', rowsOfAgencies(itemId, agencies));
  }

  async addItems(
    planId: string,
    items: readonly ItemDraft[],
    by: { at: Date; by: string },
  ): Promise<string[]> {
    return insertItems(this.database, items, { planId, ...by });
  }

  async removeItem(itemId: string, { at, because }: { at: Date; because: string }): Promise<void> {
    await this.database.query('UPDATE plan_items SET removed_at = $2, removed_because = $3 WHERE id = $1', [
      itemId,
      at,
      because,
    ]);
    await this.endQuestions('item_id = $1', itemId, { at, because });
  }

  /** Positions are unique at every moment, so all step aside before any takes its place. */
  async reorder(planId: string, itemIds: readonly string[]): Promise<void> {
    await this.database.query('UPDATE plan_items SET position = position + $2 WHERE plan_id = $1', [
      planId,
      ASIDE,
    ]);
    await this.database.query(
      `UPDATE plan_items i SET position = o.place
       FROM (SELECT id, (row_number() OVER (ORDER BY array_position($2::uuid[], id) NULLS LAST, position) - 1)::int AS place
               FROM plan_items WHERE plan_id = $1) AS o
       WHERE o.id = i.id`,
      [planId, itemIds],
    );
  }

  async withdraw(
    assignmentIds: readonly string[],
    {
      at,
      because,
      actor,
      document,
    }: { at: Date; because: string; actor: string; document: AmendingDocument },
  ): Promise<void> {
    await this.database.query(
      `UPDATE assignments SET withdrawn_at = $2, withdrawn_because = $3, closed_at = $2, next_at = NULL WHERE id = ANY($1)`,
      [assignmentIds, at, because],
    );
    const data = { reason: because, documentNumber: document.number, documentOn: document.issuedOn };
    const as = { by: actor, at, reason: because, channel: 'system' as const };
    await closeRequests(this.database, assignmentIds, as);
    await this.endQuestions("data ->> 'assignmentId' = ANY($1::text[])", assignmentIds, { at, because });
    await this.tell(assignmentIds, { kind: 'withdrawn', actor, at, data });
  }

  async tellTimelines(assignmentIds: readonly string[], change: ItemChange): Promise<void> {
    const { document, fields, actor, at } = change;
    const data = { documentNumber: document.number, documentOn: document.issuedOn, fields };
    await this.tell(assignmentIds, { kind: 'plan-amended', actor, at, data });
  }

  async recordChanges(batchId: string, changes: readonly ItemChange[]): Promise<void> {
    const rows = changes.map(({ itemId, ...change }) => ({
      ...change,
      id: uuidv7(),
      item_id: itemId,
      batch_id: batchId,
    }));
    await insertRows(this.database, 'item_changes', rows);
  }

  changesOf(itemId: string): Promise<ItemChange[]> {
    return this.database.query<ItemChange>(
      `SELECT item_id AS "itemId", kind, document, fields, actor, at FROM item_changes WHERE item_id = $1 ORDER BY at, id`,
      [itemId],
    );
  }

  /** What nobody has to answer any more is answered by the reason. `of`: SQL on $1. */
  private async endQuestions(
    of: string,
    value: string | readonly string[],
    { at, because }: { at: Date; because: string },
  ): Promise<void> {
    await this.database.query(
      `UPDATE questions SET answer = jsonb_build_object('note', $3::text), answered_at = $2
       WHERE answered_at IS NULL AND ${of}`,
      [value, at, because],
    );
  }

  private async tell(
    assignmentIds: readonly string[],
    event: Pick<NewEventRow, 'kind' | 'actor' | 'at' | 'data'>,
  ): Promise<void> {
    const by = { stageId: null, onBehalfOf: null, channel: 'system' } as const;
    const events = assignmentIds.map((assignmentId) => ({ assignmentId, ...event, ...by }));
    await appendEvents(this.database, events);
  }
}
