import { Injectable } from '@nestjs/common';
import type { DeliverySettings } from '#domain';
import type { Actor } from '../accounts/account.js';
import { AuditLog } from '../accounts/audit-log.js';
import { requireRole } from '../accounts/rights.js';
import { Clock, RulesInForce, SystemClock, Transaction } from '../time/index.js';
import { DeliveryPreferences } from './delivery-preferences.js';
import { WakeHeld } from './wake-held.js';

/** The send window, the limits and what is urgent, for everybody. */
@Injectable()
export class SetDeliverySettings {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly systemClock: SystemClock,
    private readonly rules: RulesInForce,
    private readonly preferences: DeliveryPreferences,
    private readonly held: WakeHeld,
    private readonly audit: AuditLog,
  ) {}

  async read(actor: Actor): Promise<DeliverySettings> {
    requireRole(actor, 'office', 'standing');
    return (await this.rules.read()).delivery;
  }

  /** What waits is looked at by them at once. Throws 403 unless the office. */
  async set(actor: Actor, settings: DeliverySettings): Promise<DeliverySettings> {
    requireRole(actor, 'office');
    return this.transaction.run(async () => {
      await this.preferences.saveSettings(settings);
      await this.held.run(await this.clock.now());
      const at = this.systemClock.now();
      const data = { ...settings };
      await this.audit.append({ at, actor, action: 'delivery-settings-set', target: 'delivery', data });
      return settings;
    });
  }
}
