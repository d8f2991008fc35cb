import { Injectable } from '@nestjs/common';
import type { ExpiredRows } from '#application';
import { Database } from '../database/transaction.js';

@Injectable()
export class TypeormExpiredRows implements ExpiredRows {
  constructor(private readonly database: Database) {}

  async remove(before: { sessionsEndedAt: Date; idempotencyKeysMadeAt: Date }): Promise<number> {
    const rows = await this.database.query<{ count: number }>(
      `WITH sessions AS (DELETE FROM sessions WHERE expires_at < $1 RETURNING 1),
            keys AS (DELETE FROM idempotency_keys WHERE created_at < $2 RETURNING 1)
       SELECT ((SELECT count(*) FROM sessions) + (SELECT count(*) FROM keys))::int AS count`,
      [before.sessionsEndedAt, before.idempotencyKeysMadeAt],
    );
    return rows[0]?.count ?? 0;
  }
}
