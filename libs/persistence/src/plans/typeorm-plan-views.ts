import { Injectable } from '@nestjs/common';
import {
  Clock,
  type ItemView,
  type Page,
  type PageRequest,
  type PlanView,
  type PlanViews,
} from '#application';
import { localDateOf } from '#domain';
import { keyOfCursor, pageOfRows } from '../database/cursor.js';
import { Database } from '../database/transaction.js';
import { issuerEndedOn } from '../successions/issuer-ended.js';
import { type ItemRow, itemOfRow, selectItems } from './item-view-rows.js';

const selectPlans = `
  SELECT p.id, p.number, p.issuer, p.issued_on::text AS "issuedOn", p.title, p.from_year AS "fromYear",
         p.to_year AS "toYear", p.number IS NULL AS "isReference", p.quoted, p.appendix, p.parent_plan_id AS "parentPlanId", p.settings,
         CASE WHEN s.id IS NOT NULL THEN jsonb_build_object('id', s.id, 'name', s.name) END AS "standingAgency",
         (SELECT count(*)::int FROM plan_items i WHERE i.plan_id = p.id AND i.removed_at IS NULL) AS items,
         (SELECT count(*)::int FROM questions q WHERE q.plan_id = p.id AND q.answered_at IS NULL) AS "openQuestions"
  FROM plans p LEFT JOIN agencies s ON s.id = p.standing_agency_id`;

@Injectable()
export class TypeormPlanViews implements PlanViews {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async plans({ cursor, limit }: PageRequest): Promise<Page<PlanView>> {
    const rows = await this.database.query<PlanView>(
      `${selectPlans} WHERE $1::text IS NULL OR p.id::text < $1 ORDER BY p.id DESC LIMIT $2`,
      [keyOfCursor(cursor), limit + 1],
    );
    const total = await this.count('SELECT count(*)::int AS total FROM plans');
    return pageOfRows(await this.withYears(rows), { limit, total, keyOf: ({ id }) => id });
  }

  async plan(id: string): Promise<PlanView | null> {
    const rows = await this.database.query<PlanView>(`${selectPlans} WHERE p.id = $1`, [id]);
    const [plan] = await this.withYears(rows);
    return plan ?? null;
  }

  async items(planId: string, { cursor, limit }: PageRequest): Promise<Page<ItemView> | null> {
    const total = await this.count(
      'SELECT count(*)::int AS total FROM plan_items WHERE plan_id = $1',
      planId,
    );
    const known =
      total > 0 || (await this.count('SELECT count(*)::int AS total FROM plans WHERE id = $1', planId)) > 0;
    if (!known) return null;
    const after = Number(keyOfCursor(cursor) ?? '-1');
    const rows = await this.database.query<ItemRow>(
      `${selectItems} WHERE i.plan_id = $1 AND i.position > $2 ORDER BY i.position LIMIT $3`,
      [planId, Number.isInteger(after) ? after : -1, limit + 1],
    );
    return pageOfRows(rows.map(itemOfRow), { limit, total, keyOf: ({ position }) => String(position) });
  }

  async item(id: string): Promise<ItemView | null> {
    const [row] = await this.database.query<ItemRow>(`${selectItems} WHERE i.id = $1`, [id]);
    return row === undefined ? null : itemOfRow(row);
  }

  private async withYears(plans: readonly PlanView[]): Promise<PlanView[]> {
    const years = await this.database.query<PlanView['years'][number] & { planId: string }>(
      `SELECT plan_id AS "planId", year, state, total, done, requested_at AS "requestedAt", finished_at AS "finishedAt"
       FROM plan_years WHERE plan_id = ANY($1) ORDER BY year`,
      [plans.map(({ id }) => id)],
    );
    const ended = await this.issuersEnded(plans);
    return plans.map((plan) => ({
      ...plan,
      issuerEndedOn: ended.get(plan.id) ?? null,
      years: years.filter(({ planId }) => planId === plan.id).map(({ planId: _planId, ...year }) => year),
    }));
  }

  private async issuersEnded(plans: readonly PlanView[]): Promise<Map<string, string | null>> {
    const rows = await this.database.query<{ id: string; on: string | null }>(
      `SELECT p.id, ${issuerEndedOn('$2')} AS on FROM plans p WHERE p.id = ANY($1)`,
      [plans.map(({ id }) => id), localDateOf(await this.clock.now())],
    );
    return new Map(rows.map(({ id, on }) => [id, on]));
  }

  private async count(sql: string, ...parameters: readonly string[]): Promise<number> {
    const [row] = await this.database.query<{ total: number }>(sql, parameters);
    return row?.total ?? 0;
  }
}
