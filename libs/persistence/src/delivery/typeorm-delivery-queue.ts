import { Injectable } from '@nestjs/common';
import type { DeliveryQueue, QueuedNotice, QueuedRecipient, ResolvedRecipient } from '#application';
import type { LocalDate } from '#domain';
import { v7 as uuidv7 } from 'uuid';
import { Database } from '../database/transaction.js';
import { recipientQuery, waitingQuery, type WaitingRow, waitingNoticeOf } from './queue-queries.js';

@Injectable()
export class TypeormDeliveryQueue implements DeliveryQueue {
  constructor(private readonly database: Database) {}

  /**
   * FOR UPDATE, not FOR NO KEY UPDATE: whoever adds a notice holds a key share on this row by its foreign key, so it
   * either commits before we read or finds the recipient disarmed when it arms. No notice stays behind unarmed.
   */
  async lock(recipientId: string): Promise<QueuedRecipient | null> {
    await this.database.query('SELECT id FROM recipients WHERE id = $1 FOR UPDATE', [recipientId]);
    const [row] = await this.database.query<{
      address: string | null;
      retry_at: Date | null;
      failures: number;
    }>(recipientQuery, [recipientId]);
    return row === undefined ? null : { address: row.address, retryAt: row.retry_at, failures: row.failures };
  }

  async waiting(recipientId: string, on: LocalDate): Promise<QueuedNotice[]> {
    await this.database.query(
      "SELECT id FROM notices WHERE recipient_id = $1 AND state = 'waiting' ORDER BY id FOR UPDATE",
      [recipientId],
    );
    const rows = await this.database.query<WaitingRow>(waitingQuery, [recipientId, on]);
    return rows.map(waitingNoticeOf);
  }

  async hasUndecided(now: Date): Promise<boolean> {
    const [row] = await this.database.query<{ found: boolean }>(
      'SELECT EXISTS (SELECT 1 FROM assignments WHERE next_at <= $1 AND closed_at IS NULL) AS found',
      [now],
    );
    return row?.found === true;
  }

  async cancel(cancelled: readonly { noticeId: string; reason: string }[]): Promise<void> {
    if (cancelled.length === 0) return;
    await this.database.query(
      `UPDATE notices SET state = 'cancelled', reason = given.reason
         FROM unnest($1::uuid[], $2::text[]) AS given (id, reason)
        WHERE notices.id = given.id AND notices.state = 'waiting'`,
      [cancelled.map((one) => one.noticeId), cancelled.map((one) => one.reason)],
    );
  }

  async replace(noticeId: string, by: readonly ResolvedRecipient[], at: Date): Promise<string[]> {
    const told: string[] = [];
    for (const { recipientId, role, copy, addressedAs, remark, positionId } of by) {
      const rows = await this.database.query<{ id: string }>(
        `INSERT INTO notices (id, rung_id, recipient_id, role, copy, addressed_as, remark, position_id, state, replaces_id, created_at)
         SELECT $2, rung_id, $3, $4, $5, $6, $7, $8, 'waiting', id, $9 FROM notices WHERE id = $1
         ON CONFLICT DO NOTHING RETURNING id`,
        [noticeId, uuidv7(), recipientId, role, copy, addressedAs, remark, positionId, at],
      );
      if (rows.length > 0) told.push(recipientId);
    }
    return this.arm(told, at);
  }

  async waitUntil(recipientId: string, nextAt: Date | null): Promise<void> {
    await this.database.query('UPDATE recipients SET armed = true, next_at = $2 WHERE id = $1', [
      recipientId,
      nextAt,
    ]);
  }

  async disarm(recipientId: string): Promise<void> {
    await this.database.query('UPDATE recipients SET armed = false, next_at = NULL WHERE id = $1', [
      recipientId,
    ]);
  }

  async recordSuccess(recipientId: string, at: Date): Promise<void> {
    await this.database.query(
      `UPDATE recipients SET failures = 0, retry_at = NULL
        WHERE id = $1 AND (retry_at IS NULL OR retry_at <= $2)`,
      [recipientId, at],
    );
  }

  async putBack(recipientId: string, messageId: string, retryAt: Date): Promise<void> {
    await this.database.query(
      `UPDATE notices SET state = 'waiting', message_id = NULL WHERE message_id = $1 AND state = 'in-message'`,
      [messageId],
    );
    await this.database.query(
      `UPDATE recipients SET armed = true, next_at = NULL, failures = failures + 1, retry_at = $2 WHERE id = $1`,
      [recipientId, retryAt],
    );
  }

  async remaining(recipientId: string): Promise<{ waits: boolean; retryAt: Date | null }> {
    const [row] = await this.database.query<{ waits: boolean; retry_at: Date | null }>(
      `SELECT retry_at, EXISTS (SELECT 1 FROM notices WHERE recipient_id = $1 AND state = 'waiting') AS waits
         FROM recipients WHERE id = $1`,
      [recipientId],
    );
    return { waits: row?.waits === true, retryAt: row?.retry_at ?? null };
  }

  /** Arms each; answers those that were not armed before. */
  private async arm(recipientIds: readonly string[], now: Date): Promise<string[]> {
    if (recipientIds.length === 0) return [];
    const rows = await this.database.query<{ id: string; armed: boolean }>(
      'SELECT id, armed FROM recipients WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE',
      [recipientIds],
    );
    const idle = rows.filter((row) => !row.armed).map((row) => row.id);
    await this.database.query('UPDATE recipients SET armed = true, next_at = $2 WHERE id = ANY($1)', [
      idle,
      now,
    ]);
    return idle;
  }
}
