import { Injectable } from '@nestjs/common';
import { Clock, type SendingState, type SendingSwitch } from '#application';
import { localDateOf } from '#domain';
import { Database } from '../database/transaction.js';
import { senderQuery } from './ledger-queries.js';

interface Stored {
  stopped: boolean;
  by: string | null;
  at: string | null;
  reason: string | null;
}

@Injectable()
export class TypeormSendingSwitch implements SendingSwitch {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async read({ lock } = { lock: false }): Promise<SendingState> {
    if (lock) {
      const never: Stored = { stopped: false, by: null, at: null, reason: null };
      await this.database.query(
        `INSERT INTO settings (key, value) VALUES ('sending', $1) ON CONFLICT DO NOTHING`,
        [JSON.stringify(never)],
      );
    }
    const [row] = await this.database.query<{ value: Stored }>(
      `SELECT value FROM settings WHERE key = 'sending' ${lock ? 'FOR UPDATE' : ''}`,
    );
    if (row === undefined) return { stopped: false, by: null, at: null, reason: null };
    return { ...row.value, at: row.value.at === null ? null : new Date(row.value.at) };
  }

  async write(state: SendingState): Promise<void> {
    await this.database.query(
      `INSERT INTO settings (key, value) VALUES ('sending', $1) ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
      [JSON.stringify(state)],
    );
  }

  async senderAddress(): Promise<string | null> {
    const [row] = await this.database.query<{ address: string | null }>(senderQuery('$1'), [
      localDateOf(await this.clock.now()),
    ]);
    return row?.address ?? null;
  }

  async senderName(): Promise<string | null> {
    const [row] = await this.database.query<{ name: string | null }>(
      "SELECT settings ->> 'senderName' AS name FROM plans WHERE number IS NOT NULL ORDER BY created_at DESC, id DESC LIMIT 1",
    );
    return row?.name ?? null;
  }

  async waiting(): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      "SELECT count(*)::int AS count FROM notices WHERE state = 'waiting'",
    );
    return row?.count ?? 0;
  }

  async release(now: Date): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `WITH armed AS (
         UPDATE recipients SET next_at = $1
          WHERE id IN (SELECT id FROM recipients WHERE armed ORDER BY id FOR NO KEY UPDATE)
         RETURNING id
       ) SELECT id FROM armed`,
      [now],
    );
    return rows.map((row) => row.id);
  }
}
