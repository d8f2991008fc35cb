import { Injectable } from '@nestjs/common';
import type { Actor } from '../accounts/account.js';
import { requireRole } from '../accounts/rights.js';
import { notFound } from '../errors.js';
import { PlanProseStore, type StoredProposal, type StoredTarget } from './plan-prose-store.js';
import { PlanStore } from './plan-store.js';

/** Targets and proposed tasks of a plan. Plans are published documents: whoever may sign in may read them. */
@Injectable()
export class ReadProse {
  constructor(
    private readonly plans: PlanStore,
    private readonly prose: PlanProseStore,
  ) {}

  async targets(actor: Actor, planId: string): Promise<StoredTarget[]> {
    await this.requirePlan(actor, planId);
    return this.prose.targets(planId);
  }

  async proposals(actor: Actor, planId: string): Promise<StoredProposal[]> {
    await this.requirePlan(actor, planId);
    return this.prose.proposals(planId);
  }

  private async requirePlan(actor: Actor, planId: string): Promise<void> {
    requireRole(actor, 'office', 'standing', 'agency', 'viewer');
    if (!(await this.plans.exists(planId))) throw notFound('kế hoạch');
  }
}
