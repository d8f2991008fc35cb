import { Injectable } from '@nestjs/common';
import { ApplicationError } from '../errors.js';
import { SystemClock, Transaction } from '../time/index.js';
import type { Actor } from './account.js';
import { normaliseEmail } from './account-fields.js';
import { type Account, Accounts } from './accounts.js';
import { AuditLog } from './audit-log.js';
import { systemActor } from './rights.js';
import { Passwords, Tokens } from './secrets.js';
import { firstExpiry } from './session-life.js';
import { Sessions } from './sessions.js';

export interface SignedIn {
  /** Goes into the cookie and nowhere else. */
  token: string;
  actor: Actor;
}

/** Checks e-mail and password and opens a session. Everything here is real time, not business time. */
@Injectable()
export class SignIn {
  constructor(
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly passwords: Passwords,
    private readonly tokens: Tokens,
    private readonly audit: AuditLog,
    private readonly clock: SystemClock,
    private readonly transaction: Transaction,
  ) {}

  /** 401 `wrong-credentials` for an unknown address, a wrong password and a disabled account alike. */
  async run(given: { email: string; password: string }): Promise<SignedIn> {
    const email = normaliseEmail(given.email);
    const account = await this.accounts.findByEmail(email);
    const matches = await this.passwords.matches(given.password, account?.passwordHash ?? null);
    if (account === null || !matches || account.disabledAt !== null) {
      await this.audit.append({
        at: this.clock.now(),
        actor: systemActor,
        action: 'sign-in-failed',
        target: email,
        data: { disabled: matches && account !== null },
      });
      throw new ApplicationError('wrong-credentials', 401, 'Thư điện tử hoặc mật khẩu chưa đúng.');
    }
    return this.transaction.run(() => this.open(account));
  }

  private async open(account: Account): Promise<SignedIn> {
    const now = this.clock.now();
    const token = this.tokens.create();
    const actor: Actor = {
      id: account.id,
      name: account.name,
      role: account.role,
      agencyId: account.agencyId,
    };
    await this.sessions.removeExpired(now);
    await this.sessions.open({
      tokenHash: this.tokens.hashOf(token),
      accountId: account.id,
      createdAt: now,
      expiresAt: firstExpiry(now),
    });
    await this.audit.append({ at: now, actor, action: 'signed-in', target: account.email });
    return { token, actor };
  }
}
