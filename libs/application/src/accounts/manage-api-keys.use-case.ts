import { Injectable } from '@nestjs/common';
import { ApplicationError, notFound } from '../errors.js';
import type { Page, PageRequest } from '../paging.js';
import { SystemClock, Transaction } from '../time/index.js';
import type { AccountRole, Actor } from './account.js';
import { invalid, requireAgencyFor } from './account-fields.js';
import { type ApiKey, ApiKeys } from './api-keys.js';
import { AuditLog } from './audit-log.js';
import { pageOfRows } from './list-accounts.use-case.js';
import { requireRole } from './rights.js';
import { Tokens } from './secrets.js';

export interface ApiKeyToCreate {
  name: string;
  role: AccountRole;
  agencyId: string | null;
}

/** Keys with a role for programs; admins only. */
@Injectable()
export class ManageApiKeys {
  constructor(
    private readonly apiKeys: ApiKeys,
    private readonly tokens: Tokens,
    private readonly audit: AuditLog,
    private readonly clock: SystemClock,
    private readonly transaction: Transaction,
  ) {}

  async list(actor: Actor, { cursor, limit }: PageRequest): Promise<Page<ApiKey>> {
    requireRole(actor);
    const { rows, total } = await this.apiKeys.list({ after: cursor ?? null, limit: limit + 1 });
    return pageOfRows(rows, { limit, total });
  }

  /** The secret is shown this once. 422 for a missing or unknown agency; 409 `name-taken`. */
  async create(actor: Actor, given: ApiKeyToCreate): Promise<ApiKey & { secret: string }> {
    requireRole(actor);
    requireAgencyFor(given.role, given.agencyId);
    const secret = `dd_${this.tokens.create()}`;
    return this.transaction.run(async () => {
      const at = this.clock.now();
      const key = await this.apiKeys.add({ ...given, keyHash: this.tokens.hashOf(secret), createdAt: at });
      if (key === 'unknown-agency') throw invalid('/agencyId', 'unknown', 'không có cơ quan này');
      if (key === 'name-taken')
        throw new ApplicationError('name-taken', 409, `Đã có khoá tên “${given.name}”.`);
      await this.audit.append({
        at,
        actor,
        action: 'api-key-created',
        target: key.name,
        data: { role: key.role },
      });
      return { ...key, secret };
    });
  }

  async revoke(actor: Actor, id: string): Promise<ApiKey> {
    requireRole(actor);
    return this.transaction.run(async () => {
      const at = this.clock.now();
      const key = await this.apiKeys.revoke(id, at);
      if (key === null) throw notFound('khoá này');
      await this.audit.append({ at, actor, action: 'api-key-revoked', target: key.name });
      return key;
    });
  }
}
