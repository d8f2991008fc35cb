import { Injectable } from '@nestjs/common';
import { localDateOf } from '#domain';
import type { Actor } from '../accounts/account.js';
import { requireRole } from '../accounts/rights.js';
import type { Page, PageRequest } from '../paging.js';
import { Clock } from '../time/index.js';
import { type AgencyView, AgencyViews } from './agency-views.js';

/** The directory of today: agencies, their posts, and who can be reached. */
@Injectable()
export class ListAgencies {
  constructor(
    private readonly clock: Clock,
    private readonly views: AgencyViews,
  ) {}

  async run(actor: Actor, page: PageRequest): Promise<Page<AgencyView>> {
    requireRole(actor, 'office', 'standing', 'agency', 'viewer');
    return this.views.list(page, localDateOf(await this.clock.now()));
  }
}
