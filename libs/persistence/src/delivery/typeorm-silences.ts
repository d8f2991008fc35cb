import { Injectable } from '@nestjs/common';
import type { NewSilence, SilenceRecord, Silences } from '#application';
import type { LocalDate } from '#domain';
import { v7 as uuidv7 } from 'uuid';
import { Database } from '../database/transaction.js';

const columns = `
  SELECT silences.id, silences.plan_id AS "planId", plans.number AS "planNumber", silences.agency_id AS "agencyId",
         agencies.name AS "agencyName", silences.from_on::text AS "fromOn", silences.to_on::text AS "toOn",
         silences.reason, silences.author, silences.created_at AS "createdAt", silences.ended_at AS "endedAt",
         silences.ended_by AS "endedBy"
    FROM silences
    LEFT JOIN plans ON plans.id = silences.plan_id
    LEFT JOIN agencies ON agencies.id = silences.agency_id`;

@Injectable()
export class TypeormSilences implements Silences {
  constructor(private readonly database: Database) {}

  open(from: LocalDate): Promise<SilenceRecord[]> {
    const sql = `${columns} WHERE silences.to_on >= $1 AND silences.ended_at IS NULL ORDER BY silences.id`;
    return this.database.query<SilenceRecord>(sql, [from]);
  }

  all(): Promise<SilenceRecord[]> {
    return this.database.query<SilenceRecord>(`${columns} ORDER BY silences.id DESC`);
  }

  async add({ planId, agencyId, fromOn, toOn, ...rest }: NewSilence): Promise<string | null> {
    const { reason, author, createdAt } = rest;
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO silences (id, plan_id, agency_id, from_on, to_on, reason, author, created_at)
       SELECT $1::uuid, $2::uuid, $3::uuid, $4::date, $5::date, $6, $7, $8::timestamptz
        WHERE ($2::uuid IS NULL OR EXISTS (SELECT 1 FROM plans WHERE id = $2::uuid))
          AND ($3::uuid IS NULL OR EXISTS (SELECT 1 FROM agencies WHERE id = $3::uuid))
       RETURNING id`,
      [uuidv7(), planId, agencyId, fromOn, toOn, reason, author, createdAt],
    );
    return row?.id ?? null;
  }

  async lock(id: string): Promise<SilenceRecord | null> {
    const sql = `${columns} WHERE silences.id = $1 FOR UPDATE OF silences`;
    const rows = await this.database.query<SilenceRecord>(sql, [id]);
    return rows[0] ?? null;
  }

  async end(id: string, { actor, at }: { actor: string; at: Date }): Promise<void> {
    const sql = 'UPDATE silences SET ended_at = $2, ended_by = $3 WHERE id = $1';
    await this.database.query(sql, [id, at, actor]);
  }
}
