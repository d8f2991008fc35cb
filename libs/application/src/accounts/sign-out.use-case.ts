import { Injectable } from '@nestjs/common';
import { SystemClock, Transaction } from '../time/index.js';
import { AuditLog } from './audit-log.js';
import { Tokens } from './secrets.js';
import { Sessions } from './sessions.js';

/** Ends a session at once; an unknown token is none any more. */
@Injectable()
export class SignOut {
  constructor(
    private readonly sessions: Sessions,
    private readonly tokens: Tokens,
    private readonly audit: AuditLog,
    private readonly clock: SystemClock,
    private readonly transaction: Transaction,
  ) {}

  async run(token: string): Promise<void> {
    const tokenHash = this.tokens.hashOf(token);
    const now = this.clock.now();
    const session = await this.sessions.find(tokenHash, now);
    if (session === null) return;
    await this.transaction.run(async () => {
      await this.sessions.close(tokenHash);
      await this.audit.append({
        at: now,
        actor: session.actor,
        action: 'signed-out',
        target: session.actor.name,
      });
    });
  }
}
