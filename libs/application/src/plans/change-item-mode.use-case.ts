import { Injectable } from '@nestjs/common';
import type { Actor } from '../accounts/account.js';
import { AuditLog } from '../accounts/audit-log.js';
import { requireRole } from '../accounts/rights.js';
import { conflict, notFound } from '../errors.js';
import { SystemClock, Transaction } from '../time/index.js';
import { GetItem, type ItemDetail } from './get-item.use-case.js';
import { ItemAgencies } from './item-agencies.js';
import type { ItemMode } from './plan.js';
import type { NamedAgency } from './plan-import.js';

/** Whether each lead owes a product of its own, or all of them one: proposed from the words, decided by the office. */
@Injectable()
export class ChangeItemMode {
  constructor(
    private readonly transaction: Transaction,
    private readonly systemClock: SystemClock,
    private readonly itemAgencies: ItemAgencies,
    private readonly getItem: GetItem,
    private readonly audit: AuditLog,
  ) {}

  /** Throws 404, 409 once the item has been given to anybody. */
  async run(actor: Actor, itemId: string, mode: ItemMode): Promise<ItemDetail> {
    requireRole(actor, 'office');
    return this.transaction.run(async () => {
      const item = await this.itemAgencies.lockMode(itemId);
      if (item === null) throw notFound('nhiệm vụ');
      if (item.isGiven) {
        throw conflict(
          'already-active',
          'Nhiệm vụ đã được giao; cách giao chỉ đổi được trước khi kích hoạt.',
          'active',
        );
      }
      await this.itemAgencies.replaceLeads(itemId, asMode(mode, await this.itemAgencies.leadsOf(itemId)));
      await this.itemAgencies.setMode(itemId, mode);
      const at = this.systemClock.now();
      await this.audit.append({ at, actor, action: 'item-mode-changed', target: itemId, data: { mode } });
      return this.getItem.run(actor, itemId);
    });
  }
}

/** Of one product the first-named lead answers, the others lead with it; otherwise all lead. */
export function asMode(mode: ItemMode, leads: readonly NamedAgency[]): NamedAgency[] {
  return leads.map((lead, at) => ({ ...lead, role: mode === 'each' || at === 0 ? 'lead' : 'co-lead' }));
}
