import { Injectable } from '@nestjs/common';
import type { AccountRole, OpenSession, Sessions } from '#application';
import { LessThanOrEqual } from 'typeorm';
import { Database } from '../database/transaction.js';
import { SessionEntity } from './session.entity.js';

interface Row {
  id: string;
  name: string;
  role: AccountRole;
  agency_id: string | null;
  created_at: Date;
  expires_at: Date;
}

@Injectable()
export class TypeormSessions implements Sessions {
  constructor(private readonly database: Database) {}

  async open(session: {
    tokenHash: string;
    accountId: string;
    createdAt: Date;
    expiresAt: Date;
  }): Promise<void> {
    await this.database.manager.insert(SessionEntity, session);
  }

  async find(tokenHash: string, now: Date): Promise<OpenSession | null> {
    const [row] = await this.database.query<Row>(
      `SELECT a.id, a.name, a.role, a.agency_id, s.created_at, s.expires_at
       FROM sessions s JOIN accounts a ON a.id = s.account_id
       WHERE s.token_hash = $1 AND s.expires_at > $2 AND a.disabled_at IS NULL`,
      [tokenHash, now],
    );
    if (row === undefined) return null;
    const actor = { id: row.id, name: row.name, role: row.role, agencyId: row.agency_id };
    return { actor, createdAt: row.created_at, expiresAt: row.expires_at };
  }

  async extend(tokenHash: string, expiresAt: Date): Promise<void> {
    await this.database.manager.update(SessionEntity, { tokenHash }, { expiresAt });
  }

  async close(tokenHash: string): Promise<void> {
    await this.database.manager.delete(SessionEntity, { tokenHash });
  }

  async removeExpired(now: Date): Promise<void> {
    await this.database.manager.delete(SessionEntity, { expiresAt: LessThanOrEqual(now) });
  }
}
