import { Injectable } from '@nestjs/common';
import {
  type Attempt,
  type Mail,
  type MessageLedger,
  type MessageState,
  nameOf,
  type NewMessage,
  type SendResult,
} from '#application';
import { v7 as uuidv7 } from 'uuid';
import { Database } from '../database/transaction.js';
import { MessageAttemptEntity } from './message-attempt.entity.js';
import { MessageEntity } from './message.entity.js';
import { type StoredRow, storedQuery, senderQuery } from './ledger-queries.js';

@Injectable()
export class TypeormMessageLedger implements MessageLedger {
  constructor(private readonly database: Database) {}

  newId(): string {
    return uuidv7();
  }

  async open(message: NewMessage, startedAt: Date): Promise<Attempt> {
    const { noticeIds, at, text, html, ...columns } = message;
    await this.database.manager.insert(MessageEntity, {
      ...columns,
      channel: 'email',
      textBody: text,
      htmlBody: html,
      providerId: `<${message.id}@${await this.senderDomain()}>`,
      state: 'sending',
      createdAt: at,
    });
    await this.database.query("UPDATE notices SET state = 'in-message', message_id = $2 WHERE id = ANY($1)", [
      noticeIds,
      message.id,
    ]);
    const attempt = { messageId: message.id, number: 1 };
    await this.startAttempt(attempt, startedAt);
    return attempt;
  }

  async underWay(recipientId: string): Promise<Attempt[]> {
    return this.database.query<Attempt>(
      `SELECT messages.id AS "messageId", max(message_attempts.number)::int AS number
         FROM messages JOIN message_attempts ON message_attempts.message_id = messages.id
        WHERE messages.recipient_id = $1 AND messages.state = 'sending'
        GROUP BY messages.id ORDER BY messages.id`,
      [recipientId],
    );
  }

  async startAttempt({ messageId, number }: Attempt, at: Date): Promise<void> {
    await this.database.manager.insert(MessageAttemptEntity, {
      id: uuidv7(),
      messageId,
      number,
      startedAt: at,
    });
  }

  async finishAttempt(
    { messageId, number }: Attempt,
    result: { outcome: SendResult['outcome']; detail: string; at: Date },
  ): Promise<void> {
    await this.database.query(
      `UPDATE message_attempts SET finished_at = $3, outcome = $4, detail = $5
        WHERE message_id = $1 AND number = $2 AND finished_at IS NULL`,
      [messageId, number, result.at, result.outcome, result.detail],
    );
  }

  async close(
    messageId: string,
    as: { state: MessageState; reason: string | null; sentAt: Date | null },
  ): Promise<void> {
    await this.database.query(
      `UPDATE messages SET state = $2, state_reason = $3, sent_at = $4 WHERE id = $1 AND state = 'sending'`,
      [messageId, as.state, as.reason, as.sentAt],
    );
  }

  async stored(messageId: string): Promise<{ mail: Omit<Mail, 'replyTo'>; assignmentId: string | null }> {
    const [row] = await this.database.query<StoredRow>(storedQuery, [messageId]);
    if (row === undefined) throw new Error(`No message ${messageId}`);
    return {
      assignmentId: row.assignment_id,
      mail: {
        messageId: row.provider_id,
        from: { name: row.sender_name ?? '', address: await this.senderAddress() },
        to: { name: nameOf(row.addressed_as ?? ''), address: row.address },
        date: row.created_at,
        subject: row.subject,
        text: row.text_body,
        html: row.html_body,
      },
    };
  }

  /** The office's own mailbox sends; a machine without an office sends as nobody. */
  private async senderAddress(): Promise<string> {
    const [row] = await this.database.query<{ address: string | null }>(senderQuery);
    return row?.address ?? 'khong-tra-loi@localhost';
  }

  private async senderDomain(): Promise<string> {
    return (await this.senderAddress()).split('@').at(-1) ?? 'localhost';
  }
}
