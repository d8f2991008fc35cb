import { Injectable } from '@nestjs/common';
import { SystemClock, Transaction } from '../time/index.js';
import type { Actor } from './account.js';
import { ApiKeys } from './api-keys.js';
import { AuditLog } from './audit-log.js';
import { requireRole } from './rights.js';
import { Tokens } from './secrets.js';

const name = 'DONDOC_API_KEY';

/** The admin key of the environment: exactly the given text works, and none once it is no longer given. */
@Injectable()
export class EnsureApiKey {
  constructor(
    private readonly apiKeys: ApiKeys,
    private readonly tokens: Tokens,
    private readonly audit: AuditLog,
    private readonly clock: SystemClock,
    private readonly transaction: Transaction,
  ) {}

  async run(actor: Actor, key: string | null): Promise<void> {
    requireRole(actor);
    const at = this.clock.now();
    await this.transaction.run(async () => {
      const changed =
        key === null
          ? await this.apiKeys.revokeByName(name, at)
          : await this.apiKeys.put({
              name,
              role: 'admin',
              agencyId: null,
              keyHash: this.tokens.hashOf(key),
              createdAt: at,
            });
      const action = key === null ? 'api-key-revoked' : 'api-key-created';
      if (changed) await this.audit.append({ at, actor, action, target: name });
    });
  }
}
