import { Injectable } from '@nestjs/common';
import type { BrokenContact, ContactOwner, ContactPoints } from '#application';
import { localDateOf } from '#domain';
import { v7 as uuidv7 } from 'uuid';
import { Database } from '../database/transaction.js';
import { disableQuery, ownerQuery, setQuery } from './contact-queries.js';
import { senderQuery } from './ledger-queries.js';

@Injectable()
export class TypeormContactPoints implements ContactPoints {
  constructor(private readonly database: Database) {}

  async disable(messageId: string, reason: string, at: Date): Promise<BrokenContact[]> {
    return this.database.query<BrokenContact>(disableQuery, [messageId, reason, at]);
  }

  async set(owner: ContactOwner, address: string, at: Date): Promise<{ isSender: boolean } | null> {
    const { personId, agencyId } = owner;
    if ((await this.find(owner)) === null) return null;
    await this.database.query(setQuery, [personId, agencyId, address, at, uuidv7()]);
    const [row] = await this.database.query<{ is_sender: boolean }>(
      `SELECT kind = 'van-phong' AND (${senderQuery('$3')}) = $2 AS is_sender FROM agencies WHERE id = $1`,
      [agencyId, address, localDateOf(at)],
    );
    return { isSender: row?.is_sender === true };
  }

  async find({ personId, agencyId }: ContactOwner): Promise<{ name: string; address: string | null } | null> {
    const [row] = await this.database.query<{ name: string; address: string | null }>(ownerQuery, [
      personId,
      agencyId,
    ]);
    return row ?? null;
  }

  async findAccount(accountId: string): Promise<{ name: string; address: string } | null> {
    const [row] = await this.database.query<{ name: string; address: string }>(
      'SELECT name, email AS address FROM accounts WHERE id = $1 AND disabled_at IS NULL',
      [accountId],
    );
    return row ?? null;
  }

  async openQuestions({ personId, agencyId }: ContactOwner): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM questions
        WHERE kind = 'address' AND answered_at IS NULL
          AND (data ->> 'personId' = $1::text OR data ->> 'agencyId' = $2::text) ORDER BY id FOR UPDATE`,
      [personId, agencyId],
    );
    return rows.map((row) => row.id);
  }
}
