import { Injectable } from '@nestjs/common';
import { officeAgenda } from '#domain';
import { Clock, RulesInForce, Transaction } from '../time/index.js';
import { waitUntil } from '../time/wait.js';
import { OfficeStore } from './office-store.js';

/** One wake of the office's own life: asks what is due and answers how long to wait. */
@Injectable()
export class TendOffice {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly rules: RulesInForce,
    private readonly store: OfficeStore,
  ) {}

  /** Milliseconds until the next step of the office's agenda; null where there is none. */
  async run(): Promise<{ waitMs: number | null }> {
    return this.transaction.run(async () => {
      const facts = await this.store.lock();
      const now = await this.clock.now();
      const { policy, calendar } = await this.rules.read();
      const { due, next } = officeAgenda(facts, policy, calendar, now);
      await this.store.ask(due, now);
      await this.store.schedule(next?.at ?? null);
      return { waitMs: waitUntil(next?.at ?? null, now) };
    });
  }
}
