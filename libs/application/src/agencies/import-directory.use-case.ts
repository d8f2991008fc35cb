import { Injectable } from '@nestjs/common';
import type { Actor } from '../accounts/account.js';
import { requireRole } from '../accounts/rights.js';
import { Clock, Transaction } from '../time/index.js';
import { type AgencyRegister, type RegisterCounts, AgencyRegisterStore } from './agency-register.js';

/** Takes in agencies, their spellings, groups, posts, holders and addresses; the same directory may come twice. */
@Injectable()
export class ImportDirectory {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly store: AgencyRegisterStore,
  ) {}

  /** Answers how much was new. */
  async run(actor: Actor, directory: AgencyRegister): Promise<RegisterCounts> {
    requireRole(actor, 'office');
    return this.transaction.run(async () => this.store.add(directory, await this.clock.now()));
  }
}
