import { Injectable } from '@nestjs/common';
import type { NewZaloGrant, ZaloGrant, ZaloGrants } from '#application';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Database } from '../database/transaction.js';

/** Keeps this advisory lock apart from others. */
const lockSpace = 4182;

@Injectable()
export class TypeormZaloGrants implements ZaloGrants {
  constructor(
    private readonly database: Database,
    private readonly dataSource: DataSource,
  ) {}

  async current(oaId: string): Promise<ZaloGrant | null> {
    const [grant] = await this.database.query<ZaloGrant>(
      `SELECT id, access_sealed AS "accessSealed", refresh_sealed AS "refreshSealed", obtained_at AS "obtainedAt",
              access_expires_at AS "accessExpiresAt", refresh_started_at AS "refreshStartedAt",
              refresh_problem AS "refreshProblem", lost_at AS "lostAt", lost_reason AS "lostReason"
         FROM zalo_tokens WHERE oa_id = $1 AND replaced_at IS NULL`,
      [oaId],
    );
    return grant ?? null;
  }

  /** A lock of a session of its own: what the work writes is committed while it is held. */
  async inTurn<T>(oaId: string, work: () => Promise<T>): Promise<T> {
    const session = this.dataSource.createQueryRunner();
    try {
      await session.query('SELECT pg_advisory_lock(hashtextextended($1, $2))', [oaId, lockSpace]);
      try {
        return await work();
      } finally {
        await session.query('SELECT pg_advisory_unlock(hashtextextended($1, $2))', [oaId, lockSpace]);
      }
    } finally {
      await session.release();
    }
  }

  async start(id: string, at: Date): Promise<void> {
    await this.database.query('UPDATE zalo_tokens SET refresh_started_at = $2 WHERE id = $1', [id, at]);
  }

  async noteProblem(id: string, problem: string, isOver: boolean): Promise<void> {
    await this.database.query(
      `UPDATE zalo_tokens SET refresh_problem = $2,
              refresh_started_at = CASE WHEN $3 THEN NULL ELSE refresh_started_at END WHERE id = $1`,
      [id, problem, isOver],
    );
  }

  async replace(oaId: string, grant: NewZaloGrant): Promise<void> {
    await this.database.run(async () => {
      await this.database.query(
        'UPDATE zalo_tokens SET access_sealed = NULL, refresh_sealed = NULL WHERE oa_id = $1 AND replaced_at IS NOT NULL',
        [oaId],
      );
      await this.database.query(
        `UPDATE zalo_tokens SET replaced_at = $2, refresh_started_at = NULL
          WHERE oa_id = $1 AND replaced_at IS NULL`,
        [oaId, grant.obtainedAt],
      );
      await this.database.query(
        `INSERT INTO zalo_tokens
                (id, oa_id, access_sealed, refresh_sealed, imported_by, obtained_at, access_expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [
          uuidv7(),
          oaId,
          grant.accessSealed,
          grant.refreshSealed,
          grant.importedBy,
          grant.obtainedAt,
          grant.accessExpiresAt,
        ],
      );
    });
  }

  async lose(id: string, reason: string, at: Date): Promise<void> {
    await this.database.query(
      'UPDATE zalo_tokens SET lost_at = $3, lost_reason = $2, refresh_started_at = NULL WHERE id = $1',
      [id, reason, at],
    );
  }
}
