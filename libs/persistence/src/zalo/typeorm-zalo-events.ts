import { Injectable } from '@nestjs/common';
import type { NewZaloEvent, StoredZaloEvent, ZaloEvents } from '#application';
import { v7 as uuidv7 } from 'uuid';
import { Database } from '../database/transaction.js';

@Injectable()
export class TypeormZaloEvents implements ZaloEvents {
  constructor(private readonly database: Database) {}

  async keep({ key, name, body, happenedAt }: NewZaloEvent, at: Date): Promise<void> {
    await this.database.query(
      `INSERT INTO zalo_events (id, event_key, name, body, happened_at, received_at, failures)
       VALUES ($1, $2, $3, $4, $5, $6, 0) ON CONFLICT (event_key) DO NOTHING`,
      [uuidv7(), key, name, body, happenedAt, at],
    );
  }

  async take(): Promise<StoredZaloEvent | null> {
    const [event] = await this.database.query<StoredZaloEvent>(
      `SELECT id, event_key AS key, name, body, happened_at AS "happenedAt", failures FROM zalo_events
        WHERE processed_at IS NULL ORDER BY failures, received_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`,
    );
    return event ?? null;
  }

  async finish(id: string, at: Date): Promise<void> {
    await this.database.query('UPDATE zalo_events SET processed_at = $2 WHERE id = $1', [id, at]);
  }

  async fail(id: string, problem: string, at: Date | null): Promise<void> {
    await this.database.query(
      'UPDATE zalo_events SET failures = failures + 1, problem = $2, processed_at = $3 WHERE id = $1',
      [id, problem.slice(0, 500), at],
    );
  }
}
