import { Injectable } from '@nestjs/common';
import type { MessageReceipts, NewReceipt, ReceiptedMessage } from '#application';
import type { MessageReceipt, MessageState } from '#domain';
import { Database } from '../database/transaction.js';
import { appendToLedger } from '../ledger/append-to-ledger.js';

@Injectable()
export class TypeormMessageReceipts implements MessageReceipts {
  constructor(private readonly database: Database) {}

  async keep({ providerId, receipt, at }: NewReceipt): Promise<void> {
    await this.hold(providerId);
    await this.database.query(
      `INSERT INTO message_receipts (provider_id, receipt, received_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
      [providerId, receipt, at],
    );
  }

  async name(messageId: string, providerId: string): Promise<{ receipt: MessageReceipt; at: Date }[]> {
    await this.hold(providerId);
    await this.database.query('UPDATE messages SET provider_id = $2 WHERE id = $1', [messageId, providerId]);
    await appendToLedger(this.database, [{ kind: 'state', id: messageId }]);
    return this.database.query<{ receipt: MessageReceipt; at: Date }>(
      'SELECT receipt, received_at AS at FROM message_receipts WHERE provider_id = $1',
      [providerId],
    );
  }

  async find(providerId: string): Promise<ReceiptedMessage | null> {
    const [row] = await this.database.query<ReceiptedMessage>(
      'SELECT id AS "messageId", state FROM messages WHERE provider_id = $1 FOR UPDATE',
      [providerId],
    );
    return row ?? null;
  }

  async findUnanswered({ userId, at }: NewReceipt): Promise<ReceiptedMessage | null> {
    const rows = await this.database.query<ReceiptedMessage>(
      `SELECT messages.id AS "messageId", messages.state FROM messages
        WHERE channel = 'zalo' AND address = $1 AND state = 'unknown' AND provider_id = 'zalo:' || id
          AND EXISTS (SELECT 1 FROM message_attempts
                       WHERE message_attempts.message_id = messages.id
                         AND started_at > $2::timestamptz - interval '15 minutes'
                         AND NOT EXISTS (SELECT 1 FROM zalo_users
                                          WHERE user_id = $1 AND last_message_at >= started_at))
        LIMIT 2 FOR UPDATE`,
      [userId, at],
    );
    return rows.length === 1 ? (rows[0] ?? null) : null;
  }

  async move(
    messageId: string,
    { state, at, sentAt }: { state: MessageState; at: Date; sentAt: Date },
  ): Promise<void> {
    await this.database.query(
      `UPDATE messages SET state = $2, sent_at = coalesce(sent_at, $4),
              delivered_at = CASE WHEN $2 = 'delivered' THEN $3 ELSE delivered_at END,
              seen_at = CASE WHEN $2 = 'seen' THEN $3 ELSE seen_at END
        WHERE id = $1`,
      [messageId, state, at, sentAt],
    );
    await appendToLedger(this.database, [{ kind: 'state', id: messageId }]);
  }

  /** A receipt and the answer to its message may come at the same moment: one after the other sees both. */
  private async hold(providerId: string): Promise<void> {
    await this.database.query("SELECT pg_advisory_xact_lock(hashtextextended('receipt:' || $1, 0))", [
      providerId,
    ]);
  }
}
