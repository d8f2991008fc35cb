import { Injectable } from '@nestjs/common';
import type { Account, Accounts, NewAccount } from '#application';
import { v7 as uuidv7 } from 'uuid';
import { AgencyEntity } from '../agencies/agency.entity.js';
import { Database } from '../database/transaction.js';
import { AccountEntity } from './account.entity.js';
import { afterId, isUnknownAgency } from './rows.js';
import { SessionEntity } from './session.entity.js';

@Injectable()
export class TypeormAccounts implements Accounts {
  constructor(private readonly database: Database) {}

  findByEmail(email: string): Promise<(Account & { passwordHash: string }) | null> {
    return this.database.manager.findOneBy(AccountEntity, { email });
  }

  async list({
    after,
    limit,
  }: {
    after: string | null;
    limit: number;
  }): Promise<{ rows: Account[]; total: number }> {
    const { manager } = this.database;
    const rows = await manager.find(AccountEntity, {
      where: afterId(after),
      order: { id: 'ASC' },
      take: limit,
    });
    return { rows, total: await manager.count(AccountEntity) };
  }

  async add(account: NewAccount): Promise<Account | 'email-taken' | 'unknown-agency'> {
    const { manager } = this.database;
    if (await isUnknownAgency(manager, account.agencyId)) return 'unknown-agency';
    const row = { ...account, id: uuidv7(), disabledAt: null };
    const inserted = await this.database.query<{ id: string }>(
      `INSERT INTO accounts (id, email, name, password_hash, role, agency_id, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (email) DO NOTHING RETURNING id`,
      [row.id, row.email, row.name, row.passwordHash, row.role, row.agencyId, row.createdAt],
    );
    return inserted.length === 0 ? 'email-taken' : row;
  }

  async disable(id: string, at: Date): Promise<Account | null> {
    const account = await this.database.manager.findOneBy(AccountEntity, { id });
    if (account === null) return null;
    account.disabledAt ??= at;
    await this.database.manager.save(account);
    await this.database.manager.delete(SessionEntity, { accountId: id });
    return account;
  }

  async agencyOfCode(code: string): Promise<string | null> {
    const agency = await this.database.manager.findOneBy(AgencyEntity, { code });
    return agency?.id ?? null;
  }
}
