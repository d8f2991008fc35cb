import { Injectable } from '@nestjs/common';
import type { FirstStartStore, OperatingMode } from '#application';
import type { Policy, WorkCalendar } from '#domain';
import { Database } from '../database/transaction.js';

const LOCK_KEY = 20_241_204;

@Injectable()
export class TypeormFirstStartStore implements FirstStartStore {
  constructor(private readonly database: Database) {}

  async claim(): Promise<void> {
    await this.database.query('SELECT pg_advisory_xact_lock($1)', [LOCK_KEY]);
  }

  async mode(): Promise<OperatingMode | null> {
    const [row] = await this.database.query<{ mode: OperatingMode }>(
      "SELECT value ->> 'mode' AS mode FROM settings WHERE key = 'mode'",
    );
    return row?.mode ?? null;
  }

  async writeMode(mode: OperatingMode): Promise<void> {
    await this.write('mode', { mode });
  }

  async addMissing(
    { policy, calendar }: { policy: Policy; calendar: WorkCalendar },
    at: Date,
  ): Promise<void> {
    await this.database.query('INSERT INTO clock (id, offset_ms) VALUES (1, 0) ON CONFLICT DO NOTHING');
    await this.database.query('INSERT INTO office (id) VALUES (1) ON CONFLICT DO NOTHING');
    await this.database.query(
      'INSERT INTO policies (version, data, created_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      [policy.version, JSON.stringify(policy), at],
    );
    await this.database.query(
      'INSERT INTO calendars (version, data, created_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      [calendar.version, JSON.stringify(calendar), at],
    );
  }

  async isSeeded(): Promise<boolean> {
    const rows = await this.database.query("SELECT key FROM settings WHERE key = 'seed'");
    return rows.length > 0;
  }

  async recordSeeded(seed: string, at: Date): Promise<void> {
    await this.write('seed', { seed, at });
  }

  async freezeClock(at: Date): Promise<void> {
    await this.database.query('UPDATE clock SET frozen_at = $1, offset_ms = 0 WHERE id = 1', [at]);
  }

  private async write(key: string, value: object): Promise<void> {
    await this.database.query('INSERT INTO settings (key, value) VALUES ($1, $2)', [
      key,
      JSON.stringify(value),
    ]);
  }
}
