import { Injectable } from '@nestjs/common';
import type { ExpectedLives, WakeUp, WakeUpKind } from '#application';
import { Database } from '../database/transaction.js';

@Injectable()
export class TypeormExpectedLives implements ExpectedLives {
  constructor(private readonly database: Database) {}

  async read(): Promise<WakeUp[]> {
    const rows = await this.database.query<{ kind: WakeUpKind; target: string }>(
      `SELECT 'plan-item' AS kind, id::text AS target FROM assignments WHERE closed_at IS NULL
       UNION ALL SELECT 'delivery', id::text FROM recipients WHERE armed
       UNION ALL SELECT 'activate-plan', plan_id || '/' || year FROM plan_years WHERE state = 'activating'
       UNION ALL SELECT DISTINCT 'event', e.id::text FROM awaited_events e JOIN stage_events l ON l.event_id = e.id
                  WHERE l.record_version < e.record_version
       UNION ALL SELECT 'office', 'office' FROM office`,
    );
    return rows.map(({ kind, target }) => ({ kind, targetId: target }));
  }
}
