import { Injectable } from '@nestjs/common';
import type { OfficeStore } from '#application';
import { describeEvent, type OfficeFacts, type OfficeStep, type SuccessionStep } from '#domain';
import { v7 as uuidv7 } from 'uuid';
import { standsByItself } from '../assignments/own-share-sql.js';
import { Database } from '../database/transaction.js';
import { askSuccessors, readPending } from '../successions/succession-queries.js';

@Injectable()
export class TypeormOfficeStore implements OfficeStore {
  constructor(private readonly database: Database) {}

  async lock(): Promise<OfficeFacts> {
    await this.database.query('INSERT INTO office (id) VALUES (1) ON CONFLICT DO NOTHING');
    await this.database.query('SELECT id FROM office WHERE id = 1 FOR UPDATE');
    const plans = await this.database.query<{ id: string; to_year: number; years: number[] }>(
      `SELECT plans.id, plans.to_year, coalesce(array_agg(plan_years.year) FILTER (WHERE plan_years.year IS NOT NULL), '{}') AS years
         FROM plans LEFT JOIN plan_years ON plan_years.plan_id = plans.id
        GROUP BY plans.id`,
    );
    const asked = await this.database.query<{ code: string }>(
      `SELECT code FROM questions WHERE kind IN ('activate-year', 'calendar', 'event', 'successor')
       UNION ALL SELECT 'drill/' || year FROM drills WHERE year IS NOT NULL`,
    );
    const events = await this.database.query<OfficeFacts['events'][number]>(
      `SELECT e.id, e.name, e.from_year AS "fromYear", e.to_year AS "toYear" FROM awaited_events e
        WHERE e.happened_on IS NULL
          AND EXISTS (SELECT FROM stage_events l JOIN stages s ON s.id = l.stage_id
                        JOIN assignments a ON a.id = s.assignment_id AND ${standsByItself('a')}
                       WHERE l.event_id = e.id AND s.confirmed_at IS NULL AND s.cancelled_at IS NULL)
        ORDER BY e.id`,
    );
    return {
      plans: plans.map(({ id, to_year, years }) => ({ id, toYear: to_year, activeYears: years })),
      events,
      successions: await readPending(this.database),
      asked: asked.map(({ code }) => code),
    };
  }

  async ask(steps: readonly OfficeStep[], at: Date): Promise<void> {
    for (const { code, kind, planId, year, event } of steps) {
      const about = event === null ? {} : { eventId: event.id, event: describeEvent(event) };
      await this.database.query(
        `INSERT INTO questions (id, code, kind, plan_id, data, raised_at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT DO NOTHING`,
        [uuidv7(), code, kind, planId, { year, ...about }, at],
      );
    }
  }

  async askSuccessors(steps: readonly SuccessionStep[], at: Date): Promise<void> {
    if (steps.length === 0) return;
    await this.database.query(askSuccessors, [
      steps.map(() => uuidv7()),
      steps.map(({ code }) => code),
      steps.map(({ assignmentId }) => assignmentId),
      steps.map(({ successionId }) => successionId),
      at,
    ]);
  }

  async schedule(nextAt: Date | null): Promise<void> {
    await this.database.query('UPDATE office SET next_at = $1 WHERE id = 1', [nextAt]);
  }
}
