import { Injectable } from '@nestjs/common';
import { notFound } from '../errors.js';
import { Clock, Transaction, WakeUps } from '../time/index.js';
import { AssignableItems } from './assignable-item.js';
import { GiveOutItems } from './give-out-items.js';
import { PlanYears } from './plan-year.js';

const ITEMS_PER_BATCH = 20;

export interface ActivationProgress {
  total: number;
  done: number;
  finished: boolean;
}

/** Gives out the next items of a year in one transaction; the worker calls it until it is finished. */
@Injectable()
export class ActivateBatch {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly items: AssignableItems,
    private readonly years: PlanYears,
    private readonly giveOut: GiveOutItems,
    private readonly wakeUps: WakeUps,
  ) {}

  /** Safe to run twice and at once: the year's row is locked, and its progress grows with the assignments. */
  async run(planId: string, year: number): Promise<ActivationProgress> {
    return this.transaction.run(async () => {
      const begun = await this.years.lock(planId, year);
      const plan = await this.items.plan(planId);
      if (begun === null || plan === null) throw notFound('năm kế hoạch cần kích hoạt');
      const { total, requestedBy } = begun;
      if (begun.state === 'active') return { total, done: begun.done, finished: true };
      const items = await this.items.page(planId, { year, offset: begun.done, limit: ITEMS_PER_BATCH });
      await this.giveOut.run(items, { plan, year, actor: requestedBy });
      const done = begun.done + items.length;
      const finished = items.length === 0 || done >= total;
      const finishedAt = finished ? await this.clock.now() : null;
      await this.years.recordProgress(planId, year, { done, finishedAt });
      // The office's own agenda asks for the year after the last active one.
      if (finished) await this.wakeUps.append([{ kind: 'office', targetId: 'office' }]);
      return { total, done, finished };
    });
  }
}
