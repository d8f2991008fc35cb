import { Injectable } from '@nestjs/common';
import { officeAgenda, type SuccessionStep } from '#domain';
import { RunDrill } from '../delivery/run-drill.use-case.js';
import { CarryOutSuccession } from '../successions/carry-out-succession.js';
import { Clock, RulesInForce, Transaction } from '../time/index.js';
import { waitUntil } from '../time/wait.js';
import { OfficeStore } from './office-store.js';

/** Steps of successions carried out in one run; the activity has a minute. */
const stepsPerRun = 200;

/** One wake of the office's own life: asks what is due, carries out successions, and answers how long to wait. */
@Injectable()
export class TendOffice {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly rules: RulesInForce,
    private readonly store: OfficeStore,
    private readonly carryOut: CarryOutSuccession,
    private readonly drill: RunDrill,
  ) {}

  /** Milliseconds until the next step of the office's agenda; null where there is none. */
  async run(): Promise<{ waitMs: number | null }> {
    for (let left = stepsPerRun; ;) {
      const { steps, waitMs } = await this.decide();
      if (steps.length === 0 || left === 0) return { waitMs };
      const some = steps.slice(0, left);
      for (const step of some) await this.carryOut.run(step);
      left -= some.length;
    }
  }

  /** Each assignment moves in a transaction of its own: until all have, the office stays due. */
  private async decide(): Promise<{ steps: SuccessionStep[]; waitMs: number | null }> {
    return this.transaction.run(async () => {
      const facts = await this.store.lock();
      const now = await this.clock.now();
      const { policy, calendar } = await this.rules.read();
      const { due, successions, next } = officeAgenda(facts, policy, calendar, now);
      await this.store.ask(
        due.filter(({ kind }) => kind !== 'drill'),
        now,
      );
      for (const { kind, year } of due) if (kind === 'drill') await this.drill.ofYear(year);
      await this.store.askSuccessors(successions.filter(isQuestion), now);
      const steps = successions.filter((step) => !isQuestion(step));
      const at = steps.length > 0 ? now : (next?.at ?? null);
      await this.store.schedule(at);
      return { steps, waitMs: waitUntil(at, now) };
    });
  }
}

function isQuestion({ kind }: SuccessionStep): boolean {
  return kind === 'ask-successor';
}
