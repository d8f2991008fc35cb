import { Injectable } from '@nestjs/common';
import type {
  AddressChecks,
  DrilledHead,
  DrillSummary,
  NewCheck,
  PressableCheck,
  WaitingCheck,
} from '#application';
import { v7 as uuidv7 } from 'uuid';
import { Database } from '../database/transaction.js';
import { AddressCheckEntity } from './address-check.entity.js';
import { needsWaking } from './arm-sql.js';
import { checkQuery, drilledQuery, drillsQuery, pressQuery, waitsForLetter } from './check-queries.js';

@Injectable()
export class TypeormAddressChecks implements AddressChecks {
  constructor(private readonly database: Database) {}

  async add(checks: readonly NewCheck[]): Promise<string[]> {
    const [first] = checks;
    if (first === undefined) return [];
    await this.database.manager.insert(
      AddressCheckEntity,
      checks.map((check) => ({ id: uuidv7(), ...check, messageId: null, pressedAt: null })),
    );
    const rows = await this.database.query<{ id: string }>(
      `WITH armed AS (
         UPDATE recipients SET armed = true, next_at = $2
          WHERE id IN (SELECT id FROM recipients WHERE id = ANY($1) AND ${needsWaking('$2')}
                        ORDER BY id FOR NO KEY UPDATE)
         RETURNING id
       ) SELECT id FROM armed`,
      [checks.flatMap(({ recipientId }) => recipientId ?? []), first.askedAt],
    );
    return rows.map((row) => row.id);
  }

  waiting(recipientIds: readonly string[]): Promise<WaitingCheck[]> {
    return this.database.query<WaitingCheck>(
      `SELECT id, addressed_as AS "addressedAs", drill_id IS NOT NULL AS "isDrill"
         FROM address_checks WHERE recipient_id = ANY($1) AND ${waitsForLetter} ORDER BY id FOR UPDATE`,
      [recipientIds],
    );
  }

  async written(checkId: string, messageId: string): Promise<void> {
    await this.database.query('UPDATE address_checks SET message_id = $2 WHERE id = $1', [
      checkId,
      messageId,
    ]);
  }

  async giveUp(checkIds: readonly string[]): Promise<void> {
    await this.database.query('UPDATE address_checks SET recipient_id = NULL WHERE id = ANY($1)', [checkIds]);
  }

  async lock(id: string): Promise<PressableCheck | null> {
    const [row] = await this.database.query<PressableCheck>(checkQuery, [id]);
    return row ?? null;
  }

  async press(id: string, at: Date): Promise<void> {
    await this.database.query(pressQuery, [id, at]);
  }

  async beginDrill(year: number | null, { actor, at }: { actor: string; at: Date }): Promise<string | null> {
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO drills (id, year, started_by, started_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (year) DO NOTHING RETURNING id`,
      [uuidv7(), year, actor, at],
    );
    return row?.id ?? null;
  }

  drills(): Promise<DrillSummary[]> {
    return this.database.query<DrillSummary>(`${drillsQuery} GROUP BY drills.id ORDER BY drills.id DESC`);
  }

  async drill(id: string): Promise<(DrillSummary & { heads: DrilledHead[] }) | null> {
    const sql = `${drillsQuery} WHERE drills.id = $1 GROUP BY drills.id`;
    const [summary] = await this.database.query<DrillSummary>(sql, [id]);
    if (summary === undefined) return null;
    return { ...summary, heads: await this.database.query<DrilledHead>(drilledQuery, [id]) };
  }
}
