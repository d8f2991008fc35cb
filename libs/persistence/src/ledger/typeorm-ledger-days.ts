import { Injectable } from '@nestjs/common';
import type { LedgerDays } from '#application';
import { hashOfDay, type LedgerDay, type LocalDate } from '#domain';
import { Database } from '../database/transaction.js';
import { LedgerDayEntity } from './ledger-day.entity.js';
import { sha256 } from './sha256.js';

/** Chains that have grown since a day last kept their head. Reads only: whoever appends meanwhile does not wait. */
const grownQuery = `
  SELECT c.id, c.length, c.hash FROM ledger_chains c
    LEFT JOIN LATERAL (SELECT length FROM ledger_day_heads h WHERE h.chain_id = c.id ORDER BY day DESC LIMIT 1) AS kept ON true
   WHERE kept.length IS DISTINCT FROM c.length`;

/** $1 day, $2 when; answers how many heads, and the digest over their lines. */
const keepHeadsQuery = `
  WITH grown AS MATERIALIZED (${grownQuery}), kept AS (
    INSERT INTO ledger_day_heads (day, chain_id, length, hash) SELECT $1, id, length, hash FROM grown
  )
  SELECT count(*)::int AS heads,
         encode(sha256(convert_to(coalesce(string_agg(id || ' ' || length || ' ' || hash || E'\\n', '' ORDER BY id), ''), 'UTF8')), 'hex')
           AS "headsHash"
    FROM grown`;

@Injectable()
export class TypeormLedgerDays implements LedgerDays {
  constructor(private readonly database: Database) {}

  async seal(day: LocalDate, at: Date): Promise<LedgerDay | null> {
    return this.database.run(async () => {
      await this.database.query("SELECT pg_advisory_xact_lock(hashtextextended('ledger-day', 0))");
      const last = await this.last();
      if (last !== null && last.day >= day) return null;
      const { manager } = this.database;
      await manager.insert(LedgerDayEntity, { day, sealedAt: at, heads: 0, headsHash: '', hash: '' });
      const [kept] = await this.database.query<Pick<LedgerDay, 'heads' | 'headsHash'>>(keepHeadsQuery, [day]);
      const row = { day, sealedAt: at, heads: kept?.heads ?? 0, headsHash: kept?.headsHash ?? '' };
      const sealed = { ...row, hash: hashOfDay(last?.hash ?? null, row, sha256) };
      await manager.update(LedgerDayEntity, { day }, sealed);
      return sealed;
    });
  }

  async last(): Promise<LedgerDay | null> {
    const [day] = await this.database.manager.find(LedgerDayEntity, { order: { day: 'DESC' }, take: 1 });
    return day ?? null;
  }
}
