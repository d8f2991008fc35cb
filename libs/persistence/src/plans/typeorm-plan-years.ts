import { Injectable } from '@nestjs/common';
import type { PlanYear, PlanYears } from '#application';
import { Database } from '../database/transaction.js';

const columns = `plan_id AS "planId", year, state, total, done, requested_by AS "requestedBy",
                 requested_at AS "requestedAt", finished_at AS "finishedAt"`;

@Injectable()
export class TypeormPlanYears implements PlanYears {
  constructor(private readonly database: Database) {}

  async begin(year: Omit<PlanYear, 'state' | 'done' | 'finishedAt'>): Promise<boolean> {
    await this.lockPlan(year.planId);
    const begun = await this.database.query<{ year: number }>(
      `INSERT INTO plan_years (plan_id, year, state, total, done, requested_by, requested_at)
       VALUES ($1, $2, 'activating', $3, 0, $4, $5) ON CONFLICT DO NOTHING RETURNING year`,
      [year.planId, year.year, year.total, year.requestedBy, year.requestedAt],
    );
    return begun.length > 0;
  }

  async find(planId: string, year: number): Promise<PlanYear | null> {
    return this.read(`SELECT ${columns} FROM plan_years WHERE plan_id = $1 AND year = $2`, planId, year);
  }

  async lock(planId: string, year: number): Promise<PlanYear | null> {
    return this.read(
      `SELECT ${columns} FROM plan_years WHERE plan_id = $1 AND year = $2 FOR UPDATE`,
      planId,
      year,
    );
  }

  async recordProgress(
    planId: string,
    year: number,
    { done, finishedAt }: { done: number; finishedAt: Date | null },
  ): Promise<void> {
    await this.database.query(
      'UPDATE plan_years SET done = $3, state = $4, finished_at = $5 WHERE plan_id = $1 AND year = $2',
      [planId, year, done, finishedAt === null ? 'activating' : 'active', finishedAt],
    );
    if (finishedAt !== null) await this.database.query('UPDATE office SET next_at = $1', [finishedAt]);
  }

  async begunYears(planId: string): Promise<number[]> {
    await this.lockPlan(planId);
    const rows = await this.database.query<{ year: number }>(
      'SELECT year FROM plan_years WHERE plan_id = $1 ORDER BY year',
      [planId],
    );
    return rows.map(({ year }) => year);
  }

  async isActivating(planId: string): Promise<boolean> {
    const [found] = await this.database.query<object>(
      "SELECT 1 FROM plan_years WHERE plan_id = $1 AND state = 'activating'",
      [planId],
    );
    return found !== undefined;
  }

  /** A year that begins and an answer that asks for the years begun take turns: neither misses the other. */
  private async lockPlan(planId: string): Promise<void> {
    await this.database.query('SELECT id FROM plans WHERE id = $1 FOR NO KEY UPDATE', [planId]);
  }

  private async read(sql: string, planId: string, year: number): Promise<PlanYear | null> {
    const [found] = await this.database.query<PlanYear>(sql, [planId, year]);
    return found ?? null;
  }
}
