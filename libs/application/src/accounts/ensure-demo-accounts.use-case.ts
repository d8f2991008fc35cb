import { Injectable } from '@nestjs/common';
import { SystemClock } from '../time/index.js';
import type { Actor } from './account.js';
import { Accounts } from './accounts.js';
import { type DemoAccount, demoAccounts } from './demo-accounts.js';
import { requireRole } from './rights.js';
import { Passwords } from './secrets.js';

/** The accounts of training mode; made once, after the agencies. */
@Injectable()
export class EnsureDemoAccounts {
  constructor(
    private readonly accounts: Accounts,
    private readonly passwords: Passwords,
    private readonly clock: SystemClock,
  ) {}

  /** Adds those that are missing and whose agency is known; answers with how many it added. */
  async run(actor: Actor): Promise<number> {
    requireRole(actor);
    let added = 0;
    for (const account of demoAccounts) if (await this.ensure(account)) added += 1;
    return added;
  }

  /** The demo accounts that exist and may sign in. */
  async list(): Promise<DemoAccount[]> {
    const usable: DemoAccount[] = [];
    for (const demo of demoAccounts) {
      const account = await this.accounts.findByEmail(demo.email);
      if (account !== null && account.disabledAt === null) usable.push(demo);
    }
    return usable;
  }

  private async ensure(demo: DemoAccount): Promise<boolean> {
    if ((await this.accounts.findByEmail(demo.email)) !== null) return false;
    const agencyId = demo.agencyCode === null ? null : await this.accounts.agencyOfCode(demo.agencyCode);
    if (demo.agencyCode !== null && agencyId === null) return false;
    const result = await this.accounts.add({
      email: demo.email,
      name: demo.name,
      role: demo.role,
      agencyId,
      passwordHash: await this.passwords.hash(demo.password),
      createdAt: this.clock.now(),
    });
    return typeof result !== 'string';
  }
}
