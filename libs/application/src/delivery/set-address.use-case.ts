import { Injectable } from '@nestjs/common';
import type { Actor } from '../accounts/account.js';
import { AuditLog } from '../accounts/audit-log.js';
import { requireRole } from '../accounts/rights.js';
import { notFound } from '../errors.js';
import { Questions } from '../plans/questions.js';
import { Clock, SystemClock, Transaction } from '../time/index.js';
import { type ContactOwner, ContactPoints } from './contact-points.js';
import { WakeHeld } from './wake-held.js';

/** The office gives a person or an agency a working mail address; questions about the old one are answered by it. */
@Injectable()
export class SetAddress {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly systemClock: SystemClock,
    private readonly contacts: ContactPoints,
    private readonly questions: Questions,
    private readonly held: WakeHeld,
    private readonly audit: AuditLog,
  ) {}

  /** Throws 403 for others than the office, 404 where there is no such person or agency. */
  async run(actor: Actor, owner: ContactOwner, address: string): Promise<{ address: string }> {
    requireRole(actor, 'office');
    return this.transaction.run(async () => {
      const now = await this.clock.now();
      const set = await this.contacts.set(owner, address, now);
      if (set === null) throw notFound(owner.personId === null ? 'cơ quan này' : 'người này');
      for (const id of await this.contacts.openQuestions(owner)) {
        await this.questions.recordAnswer(id, { address }, now);
      }
      if (set.isSender) await this.held.run(now);
      const target = owner.personId ?? owner.agencyId ?? '';
      const at = this.systemClock.now();
      await this.audit.append({ at, actor, action: 'address-set', target, data: { address } });
      return { address };
    });
  }
}
