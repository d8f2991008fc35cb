import { Injectable } from '@nestjs/common';
import { conflict, notFound } from '../errors.js';
import { SystemClock, Transaction } from '../time/index.js';
import type { Actor } from './account.js';
import { type Account, Accounts } from './accounts.js';
import { AuditLog } from './audit-log.js';
import { requireRole } from './rights.js';

@Injectable()
export class DisableAccount {
  constructor(
    private readonly accounts: Accounts,
    private readonly audit: AuditLog,
    private readonly clock: SystemClock,
    private readonly transaction: Transaction,
  ) {}

  /** For admins; ends the account's sessions at once. 409 for one's own account: somebody must stay. */
  async run(actor: Actor, id: string): Promise<Account> {
    requireRole(actor);
    if (actor.id === id) {
      throw conflict('own-account', 'Không thể tự khoá tài khoản đang dùng.', 'signed-in');
    }
    return this.transaction.run(async () => {
      const at = this.clock.now();
      const account = await this.accounts.disable(id, at);
      if (account === null) throw notFound('tài khoản này');
      await this.audit.append({ at, actor, action: 'account-disabled', target: account.email });
      return account;
    });
  }
}
