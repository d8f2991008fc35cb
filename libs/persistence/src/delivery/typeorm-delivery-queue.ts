import { Injectable } from '@nestjs/common';
import type {
  DeliveryQueue,
  QueuedNotice,
  QueuedRecipient,
  Remaining,
  ResolvedRecipient,
  SendingHistory,
} from '#application';
import { Clock } from '#application';
import { type LocalDate, localDateOf } from '#domain';
import { v7 as uuidv7 } from 'uuid';
import { Database } from '../database/transaction.js';
import { appendToLedger, type LedgerSubject } from '../ledger/append-to-ledger.js';
import { needsWaking } from './arm-sql.js';
import { hasChecks } from './check-queries.js';
import { giveBackMessageQuery, giveBackUnansweredQuery, triedByZaloQuery } from './zalo-queue-queries.js';
import {
  type LookRow,
  lookQuery,
  ofMessageQuery,
  unansweredQuery,
  waitingNoticeOf,
  waitingQuery,
  type WaitingRow,
} from './queue-queries.js';

@Injectable()
export class TypeormDeliveryQueue implements DeliveryQueue {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async look(recipientId: string): Promise<QueuedRecipient | null> {
    const today = localDateOf(await this.clock.now());
    const [row] = await this.database.query<LookRow>(lookQuery, [recipientId, today]);
    if (row === undefined) return null;
    const { address, together, under_way, sender_address, is_stopped } = row;
    return {
      address,
      together,
      underWay: under_way,
      senderAddress: sender_address,
      isStopped: is_stopped,
      zaloUserId: row.zalo_user_id,
      hasByZalo: row.has_by_zalo,
      hasChecks: row.has_checks,
      unansweredSince: row.unanswered_since,
    };
  }

  /**
   * FOR UPDATE, not FOR NO KEY UPDATE: whoever adds a notice holds a key share on this row by its foreign key, so it
   * either commits before we read or finds the recipient disarmed when it arms. No notice stays behind unarmed.
   */
  async lock(recipientIds: readonly string[]): Promise<SendingHistory> {
    const rows = await this.database.query<{ retry_at: Date | null; failures: number }>(
      'SELECT retry_at, failures FROM recipients WHERE id = ANY($1) ORDER BY id FOR UPDATE',
      [recipientIds],
    );
    const waits = rows
      .flatMap(({ retry_at }) => retry_at ?? [])
      .toSorted((a, b) => a.getTime() - b.getTime());
    return { retryAt: waits.at(-1) ?? null, failures: Math.max(0, ...rows.map((row) => row.failures)) };
  }

  async waiting(recipientIds: readonly string[], on: LocalDate): Promise<QueuedNotice[]> {
    const rows = await this.database.query<WaitingRow>(waitingQuery, [recipientIds, on]);
    return rows.map(waitingNoticeOf);
  }

  async ofMessage(messageId: string, on: LocalDate): Promise<QueuedNotice[]> {
    const rows = await this.database.query<WaitingRow>(ofMessageQuery, [messageId, on]);
    return rows.map(waitingNoticeOf);
  }

  async replacedAmong(noticeIds: readonly string[]): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT DISTINCT replaces_id AS id FROM notices
        WHERE replaces_id = ANY($1) AND (state <> 'cancelled' OR id IN (SELECT replaces_id FROM notices))`,
      [noticeIds],
    );
    return rows.map((row) => row.id);
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
    // Somebody who was replaced and holds the post again is told by the notice they had.
    const told: string[] = [];
    for (const { recipientId, role, copy, addressedAs, remark, positionId } of by) {
      const rows = await this.database.query<{ id: string }>(
        `INSERT INTO notices (id, rung_id, recipient_id, role, copy, addressed_as, remark, position_id, state, replaces_id, created_at)
         SELECT $2, rung_id, $3, $4, $5, $6, $7, $8, 'waiting', id, $9 FROM notices WHERE id = $1
         ON CONFLICT (rung_id, recipient_id) DO UPDATE
            SET state = 'waiting', reason = NULL, message_id = NULL, replaces_id = excluded.replaces_id,
                role = excluded.role, addressed_as = excluded.addressed_as, remark = excluded.remark,
                position_id = excluded.position_id
          WHERE notices.state = 'cancelled'
            AND EXISTS (SELECT 1 FROM notices AS later WHERE later.replaces_id = notices.id)
         RETURNING id`,
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

  async disarm(recipientIds: readonly string[]): Promise<void> {
    await this.database.query('UPDATE recipients SET armed = false, next_at = NULL WHERE id = ANY($1)', [
      recipientIds,
    ]);
  }

  async putBack(recipientId: string, messageId: string, retryAt: Date): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `WITH back AS (
         UPDATE notices SET state = 'waiting', message_id = NULL WHERE message_id = $2 AND state = 'in-message'
         RETURNING recipient_id
       ), waiting AS (
         UPDATE recipients SET armed = true, next_at = NULL, failures = failures + 1, retry_at = $3
          WHERE id = $1 OR id IN (SELECT recipient_id FROM back)
         RETURNING id
       ) SELECT id FROM waiting`,
      [recipientId, messageId, retryAt],
    );
    return rows.map((row) => row.id);
  }

  async giveBack(noticeIds: readonly string[], now: Date): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `WITH back AS (
         UPDATE notices SET state = 'waiting', message_id = NULL WHERE id = ANY($1) RETURNING recipient_id
       ), waiting AS (
         UPDATE recipients SET armed = true, next_at = $2, failures = 0, retry_at = NULL
          WHERE id IN (SELECT recipient_id FROM back)
         RETURNING id
       ) SELECT id FROM waiting`,
      [noticeIds, now],
    );
    return rows.map((row) => row.id);
  }

  async wereTriedByZalo(noticeIds: readonly string[]): Promise<boolean> {
    const [row] = await this.database.query<{ found: boolean }>(triedByZaloQuery, [noticeIds]);
    return row?.found === true;
  }

  async byZalo(recipientId: string): Promise<{ messageId: string; isBegun: boolean }[]> {
    return this.database.query<{ messageId: string; isBegun: boolean }>(
      `SELECT id AS "messageId", EXISTS (SELECT 1 FROM message_attempts WHERE message_id = messages.id) AS "isBegun"
         FROM messages WHERE recipient_id = $1 AND channel = 'zalo' AND state = 'sending' ORDER BY id`,
      [recipientId],
    );
  }

  async giveBackMessage(messageId: string, now: Date): Promise<void> {
    await this.database.query(giveBackMessageQuery, [messageId, now]);
  }

  async giveBackUnanswered(recipientId: string, before: Date): Promise<void> {
    await this.database.run(async () => {
      const values = [recipientId, before];
      const messages = await this.database.query<LedgerSubject>(giveBackUnansweredQuery, values);
      await appendToLedger(this.database, messages);
    });
  }

  async remaining(recipientId: string): Promise<Remaining> {
    const [row] = await this.database.query<{
      waits: boolean;
      retry_at: Date | null;
      unanswered_since: Date | null;
    }>(
      `SELECT retry_at, (${unansweredQuery('$1')}) AS unanswered_since,
              (EXISTS (SELECT 1 FROM notices WHERE recipient_id = $1 AND state = 'waiting') OR ${hasChecks('$1')}) AS waits
         FROM recipients WHERE id = $1`,
      [recipientId],
    );
    return {
      waits: row?.waits === true,
      retryAt: row?.retry_at ?? null,
      unansweredSince: row?.unanswered_since ?? null,
    };
  }

  /** Arms each; answers those that have to be woken. */
  private async arm(recipientIds: readonly string[], now: Date): Promise<string[]> {
    if (recipientIds.length === 0) return [];
    const rows = await this.database.query<{ id: string; idle: boolean }>(
      `SELECT id, ${needsWaking('$2')} AS idle FROM recipients WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE`,
      [recipientIds, now],
    );
    const idle = rows.filter((row) => row.idle).map((row) => row.id);
    await this.database.query('UPDATE recipients SET armed = true, next_at = $2 WHERE id = ANY($1)', [
      idle,
      now,
    ]);
    return idle;
  }
}
