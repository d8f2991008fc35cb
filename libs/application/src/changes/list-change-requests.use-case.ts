import { Injectable } from '@nestjs/common';
import type { Actor } from '../accounts/account.js';
import { sightOf } from '../assignments/sight.js';
import type { Page, PageRequest } from '../paging.js';
import { type ChangeRequestFilter, ChangeRequests, type ChangeRequestView } from './change-request.js';

/** Requests for another date or another lead: of the assignments that the actor may see. */
@Injectable()
export class ListChangeRequests {
  constructor(private readonly requests: ChangeRequests) {}

  /** Newest first. Throws 403 for an account without agency that should have one. */
  async run(actor: Actor, filter: ChangeRequestFilter, page: PageRequest): Promise<Page<ChangeRequestView>> {
    return this.requests.list(filter, sightOf(actor), page);
  }
}
