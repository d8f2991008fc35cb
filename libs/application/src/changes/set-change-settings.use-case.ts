import { Injectable } from '@nestjs/common';
import type { Actor } from '../accounts/account.js';
import { AuditLog } from '../accounts/audit-log.js';
import { requireRole } from '../accounts/rights.js';
import { SystemClock, Transaction } from '../time/index.js';
import { type ChangeSettings, ChangeSettingsStore } from './change-settings.js';

/** How often a stage may be extended. */
@Injectable()
export class SetChangeSettings {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: SystemClock,
    private readonly settings: ChangeSettingsStore,
    private readonly audit: AuditLog,
  ) {}

  /** What holds now; everybody who is signed in may know. */
  async read(): Promise<ChangeSettings> {
    return this.settings.read();
  }

  /** Throws 403 unless the office or an administrator. */
  async set(actor: Actor, settings: ChangeSettings): Promise<ChangeSettings> {
    requireRole(actor, 'office');
    return this.transaction.run(async () => {
      await this.settings.save(settings);
      const at = this.clock.now();
      await this.audit.append({
        at,
        actor,
        action: 'change-settings-set',
        target: 'changes',
        data: { ...settings },
      });
      return settings;
    });
  }
}
