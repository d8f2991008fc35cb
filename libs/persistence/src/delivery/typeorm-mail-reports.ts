import { Injectable } from '@nestjs/common';
import type { KeptReport, MailReports } from '#application';
import { v7 as uuidv7 } from 'uuid';
import { Database } from '../database/transaction.js';
import { appendToLedger, type LedgerSubject } from '../ledger/append-to-ledger.js';

@Injectable()
export class TypeormMailReports implements MailReports {
  constructor(private readonly database: Database) {}

  async find(messageIds: readonly string[]): Promise<{ messageId: string; address: string } | null> {
    const [row] = await this.database.query<{ messageId: string; address: string }>(
      `SELECT messages.id AS "messageId", messages.address
         FROM unnest($1::text[]) WITH ORDINALITY AS given (provider_id, place)
         JOIN messages ON messages.provider_id = given.provider_id AND messages.channel = 'email'
        ORDER BY given.place LIMIT 1`,
      [messageIds],
    );
    return row ?? null;
  }

  async keep({ key, messageId, outcome, at }: KeptReport): Promise<boolean> {
    const { action, status, detail } = outcome;
    const rows = await this.database.query<LedgerSubject>(
      `WITH kept AS (
       INSERT INTO mail_reports (id, report_key, message_id, action, status, detail, received_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (report_key) DO NOTHING RETURNING id)
       SELECT 'report' AS kind, id FROM kept`,
      [uuidv7(), key, messageId, action, status, detail, at],
    );
    await appendToLedger(this.database, rows);
    return rows.length > 0;
  }

  async fail(messageId: string, reason: string): Promise<void> {
    await this.database.query(`UPDATE messages SET state = 'failed', state_reason = $2 WHERE id = $1`, [
      messageId,
      reason,
    ]);
    await appendToLedger(this.database, [{ kind: 'state', id: messageId }]);
  }
}
