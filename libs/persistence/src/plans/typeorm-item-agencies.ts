import { Injectable } from '@nestjs/common';
import type { ItemAgencies, ItemMode, NamedAgency } from '#application';
import { Database } from '../database/transaction.js';
import { insertRows } from './insert-rows.js';
import { rowsOfAgencies } from './item-rows.js';

@Injectable()
export class TypeormItemAgencies implements ItemAgencies {
  constructor(private readonly database: Database) {}

  leadsOf(itemId: string): Promise<NamedAgency[]> {
    return this.database.query<NamedAgency>(
      `SELECT l.role, l.printed, l.agency_id AS "agencyId", l.group_id AS "groupId", a.name
       FROM item_agencies l LEFT JOIN agencies a ON a.id = l.agency_id
       WHERE l.item_id = $1 AND l.role IN ('lead', 'co-lead') ORDER BY l.role = 'co-lead', l.position`,
      [itemId],
    );
  }

  async replaceLeads(itemId: string, leads: readonly NamedAgency[]): Promise<void> {
    await this.database.query(
      "DELETE FROM item_agencies WHERE item_id = $1 AND role IN ('lead', 'co-lead')",
      [itemId],
    );
    await insertRows(this.database, 'item_agencies', rowsOfAgencies(itemId, leads));
  }

  async lockMode(itemId: string): Promise<{ isGiven: boolean } | null> {
    const [row] = await this.database.query<{ isGiven: boolean }>(
      `SELECT EXISTS (SELECT FROM assignments a WHERE a.item_id = i.id) AS "isGiven"
         FROM plan_items i WHERE i.id = $1 FOR UPDATE OF i`,
      [itemId],
    );
    return row ?? null;
  }

  async setMode(itemId: string, mode: ItemMode): Promise<void> {
    await this.database.query('UPDATE plan_items SET mode = $2 WHERE id = $1', [itemId, mode]);
  }

  async resolveName({
    planId,
    printed,
    agencyId,
  }: {
    planId: string;
    printed: string;
    agencyId: string;
  }): Promise<string[]> {
    const rows = await this.database.query<{ itemId: string }>(
      `WITH told AS (
         UPDATE item_agencies l SET agency_id = $3 FROM plan_items i
         WHERE i.id = l.item_id AND i.plan_id = $1 AND l.printed = $2 AND l.agency_id IS NULL AND l.group_id IS NULL
         RETURNING l.item_id, l.role)
       SELECT DISTINCT item_id AS "itemId" FROM told WHERE role = 'lead'`,
      [planId, printed, agencyId],
    );
    return rows.map(({ itemId }) => itemId);
  }
}
