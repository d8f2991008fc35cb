import { Injectable } from '@nestjs/common';
import { type DeliveryPreference, localDateOf, settingsFor } from '#domain';
import type { Actor } from '../accounts/account.js';
import { AuditLog } from '../accounts/audit-log.js';
import { actsForAgency } from '../accounts/rights.js';
import { PostStore } from '../agencies/post-store.js';
import { forbidden, notFound } from '../errors.js';
import { Clock, RulesInForce, SystemClock, Transaction } from '../time/index.js';
import type { ContactOwner } from './contact-points.js';
import { DeliveryPreferences } from './delivery-preferences.js';
import { WakeHeld } from './wake-held.js';

/** What was asked for, and what holds within the office's limits. */
export interface DeliveryPreferenceView {
  preference: DeliveryPreference;
  effective: { sendFrom: string; sendUntil: string; perDay: number | null };
}

/** When and how often a person or an agency wants to be written to: set by the office, or by the agency for its own people. */
@Injectable()
export class SetDeliveryPreference {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly systemClock: SystemClock,
    private readonly rules: RulesInForce,
    private readonly posts: PostStore,
    private readonly preferences: DeliveryPreferences,
    private readonly held: WakeHeld,
    private readonly audit: AuditLog,
  ) {}

  /** Throws 403, 404. */
  async read(actor: Actor, owner: ContactOwner): Promise<DeliveryPreferenceView> {
    return this.view(await this.findFor(actor, owner));
  }

  /** Fields that are null take what the office has set. Throws 403, 404. */
  async set(
    actor: Actor,
    owner: ContactOwner,
    preference: DeliveryPreference,
  ): Promise<DeliveryPreferenceView> {
    return this.transaction.run(async () => {
      await this.findFor(actor, owner);
      const now = await this.clock.now();
      await this.preferences.save(owner, preference, { actor: actor.name, at: now });
      await this.held.run(now);
      const target = owner.personId ?? owner.agencyId ?? '';
      const at = this.systemClock.now();
      const data = { ...preference };
      await this.audit.append({ at, actor, action: 'delivery-preference-set', target, data });
      return this.view(preference);
    });
  }

  private async findFor(actor: Actor, owner: ContactOwner): Promise<DeliveryPreference> {
    const found = await this.preferences.find(owner);
    if (found === null) throw notFound(owner.personId === null ? 'cơ quan này' : 'người này');
    const agencyIds = owner.personId === null ? [owner.agencyId] : await this.agenciesOf(owner.personId);
    if (!agencyIds.some((id) => actsForAgency(actor, id ?? ''))) {
      throw forbidden('Chỉ Văn phòng và chính cơ quan đó đặt được cách gửi tin.');
    }
    return found;
  }

  /** Who holds no post anywhere belongs to the office. */
  private async agenciesOf(personId: string): Promise<string[]> {
    const person = await this.posts.person(personId, localDateOf(await this.clock.now()));
    return person === null || person.agencyIds.length === 0 ? [''] : [...person.agencyIds];
  }

  private async view(preference: DeliveryPreference): Promise<DeliveryPreferenceView> {
    const { delivery } = await this.rules.read();
    const { sendFrom, sendUntil, perDay } = settingsFor(delivery, [preference]);
    return { preference, effective: { sendFrom, sendUntil, perDay } };
  }
}
