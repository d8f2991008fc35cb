import { Injectable } from '@nestjs/common';
import { localDateOf, makeBindingCode, shownBindingCode } from '#domain';
import type { Actor } from '../accounts/account.js';
import { AuditLog } from '../accounts/audit-log.js';
import { requireRole } from '../accounts/rights.js';
import { Tokens } from '../accounts/secrets.js';
import { conflict, notFound } from '../errors.js';
import { Clock, SystemClock, Transaction } from '../time/index.js';
import { ZaloSettings } from './zalo-settings.js';
import { BindingCodes, Dice, ZaloUsers } from './zalo-users.js';

/** A code is read out, mailed or printed: a day is enough, and short enough for one that is lost. */
const lifeMs = 24 * 3_600_000;

export interface IssuedBindingCode {
  /** As it is shown, once: "#KTMN 4827". */
  code: string;
  expiresAt: Date;
  name: string;
  /** Page of the Official Account. */
  accountUrl: string;
}

/** The office gives a person a code that links their Zalo account when they send it to the Official Account. */
@Injectable()
export class IssueBindingCode {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly systemClock: SystemClock,
    private readonly settings: ZaloSettings,
    private readonly users: ZaloUsers,
    private readonly codes: BindingCodes,
    private readonly dice: Dice,
    private readonly tokens: Tokens,
    private readonly audit: AuditLog,
  ) {}

  /** Throws 403 for others than the office, 404 where there is no such person, 409 where Zalo is not set up. */
  async run(actor: Actor, personId: string): Promise<IssuedBindingCode> {
    requireRole(actor, 'office');
    if (!this.settings.isConnected) {
      throw conflict('zalo-not-set-up', 'Chưa khai báo ứng dụng Zalo trong cấu hình.', 'none');
    }
    return this.transaction.run(async () => {
      const person = await this.users.person(personId, localDateOf(await this.clock.now()));
      if (person === null) throw notFound('người này');
      const code = makeBindingCode((below) => this.dice.roll(below));
      const at = this.systemClock.now();
      const expiresAt = new Date(at.getTime() + lifeMs);
      await this.codes.issue({
        personId,
        codeHash: this.tokens.hashOf(code),
        issuedBy: actor.name,
        issuedAt: at,
        expiresAt,
      });
      await this.audit.append({ at, actor, action: 'zalo-code-issued', target: personId });
      const accountUrl = `https://zalo.me/${this.settings.oaId}`;
      return { code: shownBindingCode(code), expiresAt, name: person.name, accountUrl };
    });
  }
}
