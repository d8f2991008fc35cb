import { Injectable } from '@nestjs/common';
import type { Actor } from '../accounts/account.js';
import { requireRole } from '../accounts/rights.js';
import { notFound } from '../errors.js';
import type { Page, PageRequest } from '../paging.js';
import { type ItemView, type PlanView, PlanViews } from './plan-views.js';

/** Plans and their items as printed. They are published documents: whoever may sign in may read them. */
@Injectable()
export class ReadPlans {
  constructor(private readonly views: PlanViews) {}

  async list(actor: Actor, page: PageRequest): Promise<Page<PlanView>> {
    requireReader(actor);
    return this.views.plans(page);
  }

  async one(actor: Actor, id: string): Promise<PlanView> {
    requireReader(actor);
    const plan = await this.views.plan(id);
    if (plan === null) throw notFound('kế hoạch');
    return plan;
  }

  async items(actor: Actor, planId: string, page: PageRequest): Promise<Page<ItemView>> {
    requireReader(actor);
    const items = await this.views.items(planId, page);
    if (items === null) throw notFound('kế hoạch');
    return items;
  }
}

function requireReader(actor: Actor): void {
  requireRole(actor, 'office', 'standing', 'agency', 'viewer');
}
