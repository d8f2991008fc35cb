import { Injectable } from '@nestjs/common';
import type { LinkOpenings, DutySubject } from '#application';
import { v7 as uuidv7 } from 'uuid';
import { Database } from '../database/transaction.js';
import { appendToLedger, type LedgerSubject } from './append-to-ledger.js';

/** Whose link it is; $2 the message or notice. */
const subjects = {
  message: 'SELECT recipient_id, id AS message_id, NULL::uuid AS notice_id FROM messages WHERE id = $2',
  notice: `SELECT coalesce(m.recipient_id, n.recipient_id) AS recipient_id, NULL::uuid AS message_id, n.id AS notice_id
             FROM notices n LEFT JOIN messages m ON m.id = n.message_id WHERE n.id = $2`,
} as const;

/** $1 id of the opening, $3 when. */
const openedQuery = (kind: DutySubject['kind']): string => `
  WITH opened AS (
    INSERT INTO link_openings (id, recipient_id, message_id, notice_id, opened_at)
    SELECT $1, recipient_id, message_id, notice_id, $3::timestamptz FROM (${subjects[kind]}) AS subject
     WHERE NOT EXISTS (SELECT FROM link_openings
                        WHERE ${kind}_id = $2 AND opened_at BETWEEN $3::timestamptz - interval '10 minutes' AND $3)
    RETURNING id
  ) SELECT 'opening' AS kind, id FROM opened`;

@Injectable()
export class TypeormLinkOpenings implements LinkOpenings {
  constructor(private readonly database: Database) {}

  async record({ kind, id }: DutySubject, at: Date): Promise<void> {
    await this.database.run(async () => {
      const opened = await this.database.query<LedgerSubject>(openedQuery(kind), [uuidv7(), id, at]);
      await appendToLedger(this.database, opened);
    });
  }
}
