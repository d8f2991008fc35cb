import { Injectable } from '@nestjs/common';
import type { NoticeStore } from '#application';
import { Database } from '../database/transaction.js';

@Injectable()
export class TypeormNoticeStore implements NoticeStore {
  constructor(private readonly database: Database) {}

  async cancelForStage(stageIds: readonly string[], reason: string): Promise<number> {
    const [cancelled] = await this.database.query<{ count: number }>(
      `WITH cancelled AS (
         UPDATE notices SET state = 'cancelled', reason = $2
          WHERE id IN (SELECT notices.id FROM notices JOIN rungs ON rungs.id = notices.rung_id
                        WHERE rungs.subject_id = ANY($1) AND notices.state = 'waiting'
                        ORDER BY notices.id FOR UPDATE OF notices)
            AND state = 'waiting'
         RETURNING id)
       SELECT count(*)::int AS count FROM cancelled`,
      [stageIds, reason],
    );
    return cancelled?.count ?? 0;
  }
}
