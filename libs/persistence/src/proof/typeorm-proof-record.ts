import { Injectable } from '@nestjs/common';
import type { MessageAttempt, ProofChain, ProofMessage, ProofRecord } from '#application';
import { Database } from '../database/transaction.js';
import {
  assignmentsQuery,
  attemptsQuery,
  chainsQuery,
  messagesQuery,
  openingsQuery,
} from './proof-queries.js';

type OfMessage<Row> = Row & { message_id: string };

@Injectable()
export class TypeormProofRecord implements ProofRecord {
  constructor(private readonly database: Database) {}

  async assignments(itemId: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(assignmentsQuery, [itemId]);
    return rows.map(({ id }) => id);
  }

  async messages(itemId: string): Promise<ProofMessage[]> {
    type Row = Omit<ProofMessage, 'attempts' | 'openings'>;
    const messages = await this.database.query<Row>(messagesQuery, [itemId]);
    const ids = [messages.map(({ id }) => id)];
    const attempts = await this.database.query<OfMessage<MessageAttempt>>(attemptsQuery, ids);
    const openings = await this.database.query<OfMessage<{ at: Date }>>(openingsQuery, ids);
    const attemptsOf = Map.groupBy(attempts, (row) => row.message_id);
    const openingsOf = Map.groupBy(openings, (row) => row.message_id);
    return messages.map((message) => ({
      ...message,
      attempts: (attemptsOf.get(message.id) ?? []).map(({ message_id: _message, ...attempt }) => attempt),
      openings: (openingsOf.get(message.id) ?? []).map(({ at }) => at),
    }));
  }

  async chains(ids: readonly string[]): Promise<ProofChain[]> {
    return this.database.query<ProofChain>(chainsQuery, [ids]);
  }
}
