import { Injectable } from '@nestjs/common';
import type { AssignableItem, AssignableItems, PlanToActivate } from '#application';
import type { Reading } from '#domain';
import { Database } from '../database/transaction.js';

interface ItemRow extends Omit<AssignableItem, 'reading'>, Omit<Reading, 'alternatives'> {}

/** $1: the year asked about. */
const select = `
  SELECT i.id, i.plan_id AS "planId", i.ordinal, i.task, i.product, i.deadline, i.mode, r.rule, r.confidence, r.reasons,
         ARRAY(SELECT a.agency_id::text FROM item_agencies a
               WHERE a.item_id = i.id AND a.role = 'lead' AND a.agency_id IS NOT NULL ORDER BY a.position) AS "leadIds",
         EXISTS (SELECT FROM questions q
                 WHERE q.item_id = i.id AND q.kind = 'leads' AND q.answered_at IS NULL) AS "isLeadsOpen",
         EXISTS (SELECT FROM assignments s
                 WHERE s.item_id = i.id AND s.year <> $1 AND s.withdrawn_at IS NULL) AS "isGivenInOtherYear"
  FROM plan_items i JOIN readings r ON r.item_id = i.id`;

@Injectable()
export class TypeormAssignableItems implements AssignableItems {
  constructor(private readonly database: Database) {}

  async plan(planId: string): Promise<PlanToActivate | null> {
    const [plan] = await this.database.query<PlanToActivate>(
      `SELECT p.id, p.number, p.issuer, p.issued_on::text AS "issuedOn", p.from_year AS "fromYear", p.to_year AS "toYear",
              p.number IS NULL AS "isReference", p.settings, (SELECT count(*)::int FROM plan_items i WHERE i.plan_id = p.id AND i.removed_at IS NULL) AS items
       FROM plans p WHERE p.id = $1`,
      [planId],
    );
    return plan ?? null;
  }

  async page(
    planId: string,
    { year, offset, limit }: { year: number; offset: number; limit: number },
  ): Promise<AssignableItem[]> {
    const rows = await this.database.query<ItemRow>(
      `${select} WHERE i.plan_id = $2 AND i.removed_at IS NULL ORDER BY i.position OFFSET $3 LIMIT $4`,
      [year, planId, offset, limit],
    );
    return rows.map(itemOfRow);
  }

  async byIds(ids: readonly string[], year: number): Promise<AssignableItem[]> {
    const rows = await this.database.query<ItemRow>(
      `${select} WHERE i.id = ANY($2) AND i.removed_at IS NULL ORDER BY i.position`,
      [year, ids],
    );
    return rows.map(itemOfRow);
  }
}

function itemOfRow({ rule, confidence, reasons, ...item }: ItemRow): AssignableItem {
  return { ...item, reading: { rule, confidence, reasons, alternatives: [] } };
}
