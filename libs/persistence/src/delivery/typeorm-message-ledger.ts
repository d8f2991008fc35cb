import { domainToASCII } from 'node:url';
import { Injectable } from '@nestjs/common';
import type {
  Attempt,
  AttemptEnd,
  Closing,
  Mail,
  MessageLedger,
  MessageState,
  NewMessage,
  StoredReminder,
} from '#application';
import { v7 as uuidv7 } from 'uuid';
import { Database } from '../database/transaction.js';
import { appendToLedger, type LedgerSubject } from '../ledger/append-to-ledger.js';
import {
  closeQuery,
  finishAttemptQuery,
  openQuery,
  recordQuery,
  type StoredRow,
  storedQuery,
  storedReminderQuery,
} from './ledger-queries.js';
import { MessageAttemptEntity } from './message-attempt.entity.js';

@Injectable()
export class TypeormMessageLedger implements MessageLedger {
  constructor(private readonly database: Database) {}

  newId(): string {
    return uuidv7();
  }

  async open(message: NewMessage, startedAt: Date): Promise<Attempt> {
    const columns = columnsOf(message, { state: 'sending', reason: null, sentAt: null });
    await this.write(message.id, openQuery, [...columns, uuidv7(), startedAt]);
    return { messageId: message.id, number: 1 };
  }

  async record(message: NewMessage, as: Closing): Promise<void> {
    await this.write(message.id, recordQuery, columnsOf(message, as));
  }

  async startAttempt({ messageId, number }: Attempt, at: Date): Promise<void> {
    await this.database.manager.insert(MessageAttemptEntity, {
      id: uuidv7(),
      messageId,
      number,
      startedAt: at,
    });
  }

  async finishAttempt({ messageId, number }: Attempt, end: AttemptEnd): Promise<void> {
    await this.database.run(async () => {
      const finished = await this.database.query<LedgerSubject>(
        `WITH attempt AS (${finishAttemptQuery}) SELECT 'attempt' AS kind, id FROM attempt`,
        [messageId, number, end.at, end.outcome, end.detail],
      );
      await appendToLedger(this.database, finished);
    });
  }

  async close({ messageId, number }: Attempt, end: AttemptEnd, as: Closing): Promise<void> {
    const values = [messageId, number, end.at, end.outcome, end.detail, as.state, as.reason, as.sentAt];
    await this.database.run(async () => {
      await appendToLedger(this.database, await this.database.query<LedgerSubject>(closeQuery, values));
    });
  }

  async lockState(messageId: string): Promise<MessageState | null> {
    const [row] = await this.database.query<{ state: MessageState }>(
      'SELECT state FROM messages WHERE id = $1 FOR UPDATE',
      [messageId],
    );
    return row?.state ?? null;
  }

  async stored(messageId: string): Promise<Mail> {
    const [row] = await this.database.query<StoredRow>(storedQuery, [messageId]);
    if (row === undefined) throw new Error(`No message ${messageId}`);
    return {
      ...row.envelope,
      messageId: row.provider_id,
      date: row.created_at,
      subject: row.subject,
      text: row.text_body,
      html: row.html_body,
    };
  }

  async storedReminder(messageId: string): Promise<StoredReminder> {
    const [row] = await this.database.query<StoredReminder>(storedReminderQuery, [messageId]);
    if (row === undefined) throw new Error(`No message ${messageId}`);
    return row;
  }

  private async write(id: string, query: string, values: unknown[]): Promise<void> {
    await this.database.run(async () => {
      await this.database.query(query, values);
      await appendToLedger(this.database, [
        { kind: 'message', id },
        { kind: 'state', id },
      ]);
    });
  }
}

/** In the order of `insertMessage`. */
function columnsOf(message: NewMessage, { state, reason, sentAt }: Closing): unknown[] {
  const { id, envelope, templateData } = message;
  return [
    id,
    message.recipientId,
    envelope.to.address,
    message.copy,
    message.template,
    message.templateVersion,
    message.subject,
    message.text,
    message.html,
    templateData === null ? `<${id}@${messageIdDomain(envelope.from.address)}>` : `zalo:${id}`,
    JSON.stringify(envelope),
    message.noticeIds,
    state,
    reason,
    message.at,
    sentAt,
    templateData === null ? 'email' : 'zalo',
    templateData === null ? null : JSON.stringify(templateData),
  ];
}

/** The sender's domain as the wire wants it: a Message-ID knows no letters beyond ASCII. */
function messageIdDomain(address: string): string {
  return domainToASCII(address.slice(address.lastIndexOf('@') + 1)) || 'localhost';
}
