import { Injectable } from '@nestjs/common';
import { ApplicationError } from '../errors.js';
import { SystemClock, Transaction } from '../time/index.js';
import type { AccountRole, Actor } from './account.js';
import { invalid, normaliseEmail, requireAgencyFor, shortestPassword } from './account-fields.js';
import { type Account, Accounts } from './accounts.js';
import { AuditLog } from './audit-log.js';
import { requireRole } from './rights.js';
import { Passwords } from './secrets.js';

export interface AccountToCreate {
  email: string;
  name: string;
  role: AccountRole;
  agencyId: string | null;
  password: string;
}

@Injectable()
export class CreateAccount {
  constructor(
    private readonly accounts: Accounts,
    private readonly passwords: Passwords,
    private readonly audit: AuditLog,
    private readonly clock: SystemClock,
    private readonly transaction: Transaction,
  ) {}

  /** For admins. 422 for a short password, a missing or unknown agency; 409 `email-taken`. */
  async run(actor: Actor, { password, ...given }: AccountToCreate): Promise<Account> {
    requireRole(actor);
    requireAgencyFor(given.role, given.agencyId);
    if (password.length < shortestPassword) {
      throw invalid('/password', 'too-short', `phải có ít nhất ${shortestPassword} ký tự`);
    }
    const passwordHash = await this.passwords.hash(password);
    const email = normaliseEmail(given.email);
    return this.transaction.run(async () => {
      const at = this.clock.now();
      const account = await this.accounts.add({ ...given, email, passwordHash, createdAt: at });
      if (account === 'unknown-agency') throw invalid('/agencyId', 'unknown', 'không có cơ quan này');
      if (account === 'email-taken') {
        throw new ApplicationError('email-taken', 409, `Đã có tài khoản dùng địa chỉ ${email}.`);
      }
      await this.audit.append({
        at,
        actor,
        action: 'account-created',
        target: email,
        data: { role: given.role },
      });
      return account;
    });
  }
}
