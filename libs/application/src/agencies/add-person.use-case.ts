import { Injectable } from '@nestjs/common';
import type { Actor } from '../accounts/account.js';
import { AuditLog } from '../accounts/audit-log.js';
import { requireRole } from '../accounts/rights.js';
import { Clock, SystemClock, Transaction } from '../time/index.js';
import { PostStore } from './post-store.js';

/** The office enters a person before a post is known. */
@Injectable()
export class AddPerson {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly systemClock: SystemClock,
    private readonly posts: PostStore,
    private readonly audit: AuditLog,
  ) {}

  /** Answers the id. */
  async run(actor: Actor, person: { name: string; email: string | null }): Promise<{ id: string }> {
    requireRole(actor, 'office');
    return this.transaction.run(async () => {
      const id = await this.posts.addPerson(person, await this.clock.now());
      const at = this.systemClock.now();
      await this.audit.append({ at, actor, action: 'person-added', target: id, data: { name: person.name } });
      return { id };
    });
  }
}
