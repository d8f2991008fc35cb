import { Injectable } from '@nestjs/common';
import { localDateOf } from '#domain';
import type { Actor } from '../accounts/account.js';
import { requireRole } from '../accounts/rights.js';
import { notFound } from '../errors.js';
import { Clock } from '../time/index.js';
import { type AgencyDetail, AgencyViews } from './agency-views.js';

/** One agency: its names, groups, posts, everybody who held or will hold them, and stand-ins. */
@Injectable()
export class GetAgency {
  constructor(
    private readonly clock: Clock,
    private readonly views: AgencyViews,
  ) {}

  async run(actor: Actor, id: string): Promise<AgencyDetail> {
    requireRole(actor, 'office', 'standing', 'agency', 'viewer');
    const agency = await this.views.one(id, localDateOf(await this.clock.now()));
    if (agency === null) throw notFound('cơ quan này');
    return agency;
  }
}
