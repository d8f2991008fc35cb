import { Injectable } from '@nestjs/common';
import type { Actor } from '../accounts/account.js';
import { AuditLog } from '../accounts/audit-log.js';
import { requireRole } from '../accounts/rights.js';
import { ApplicationError, conflict, notFound } from '../errors.js';
import { Clock, SystemClock, Transaction, WakeUps } from '../time/index.js';
import { AddressChecks, type PressableCheck } from './address-checks.js';
import { type ContactOwner, ContactPoints } from './contact-points.js';
import { RecipientDirectory } from './directory.js';
import { LinkSigner } from './links.js';

/** How long the button of a letter works. */
const validMs = 60 * 24 * 3_600_000;

/** An address is verified by its reader pressing a button in a letter. */
@Injectable()
export class CheckAddress {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly systemClock: SystemClock,
    private readonly contacts: ContactPoints,
    private readonly directory: RecipientDirectory,
    private readonly checks: AddressChecks,
    private readonly links: LinkSigner,
    private readonly wakeUps: WakeUps,
    private readonly audit: AuditLog,
  ) {}

  /** Asks a person or an agency; the letter leaves in the send window. Throws 403, 404, 409 without an address. */
  async ask(actor: Actor, owner: ContactOwner): Promise<{ address: string }> {
    requireRole(actor, 'office');
    return this.transaction.run(async () => {
      const contact = await this.contacts.find(owner);
      if (contact === null) throw notFound('người nhận này');
      const { name: addressedAs, address } = contact;
      if (address === null) {
        throw conflict('no-address', 'Người nhận này chưa có địa chỉ dùng được.', 'no-address');
      }
      const [recipientId = null] = await this.directory.recipientIds([owner]);
      const asked = { askedBy: actor.name, askedAt: await this.clock.now() };
      const armed = await this.checks.add([
        { drillId: null, agencyId: null, recipientId, addressedAs, ...asked },
      ]);
      await this.wakeUps.append(armed.map((targetId) => ({ kind: 'delivery', targetId })));
      const at = this.systemClock.now();
      await this.audit.append({ at, actor, action: 'address-check-asked', target: address });
      return { address };
    });
  }

  /** Only reads: mail scanners open every link. Throws 404 `link-altered`, 410 `link-expired`. */
  async read(token: string): Promise<PressableCheck> {
    return this.transaction.run(() => this.behind(token));
  }

  /** Keeps that the letter arrived; a second press changes nothing. Throws as `read`. */
  async press(token: string): Promise<PressableCheck> {
    return this.transaction.run(async () => {
      const check = await this.behind(token);
      if (check.pressedAt !== null) return check;
      const pressedAt = await this.clock.now();
      await this.checks.press(check.id, pressedAt);
      return { ...check, pressedAt };
    });
  }

  private async behind(token: string): Promise<PressableCheck> {
    const subject = this.links.verify(token);
    const check = subject?.kind === 'address' ? await this.checks.lock(subject.id) : null;
    if (check === null) {
      throw new ApplicationError('link-altered', 404, 'Đường liên kết này không đúng hoặc không đầy đủ.');
    }
    const isOver = (await this.clock.now()).getTime() - check.askedAt.getTime() > validMs;
    if (isOver && check.pressedAt === null) {
      throw new ApplicationError('link-expired', 410, 'Đường liên kết này đã hết hạn sau 60 ngày.');
    }
    return check;
  }
}
