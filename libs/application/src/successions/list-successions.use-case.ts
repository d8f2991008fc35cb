import { Injectable } from '@nestjs/common';
import type { Actor } from '../accounts/account.js';
import { requireRole } from '../accounts/rights.js';
import type { Page, PageRequest } from '../paging.js';
import { type Succession, Successions } from './succession.js';

/** Which agency became which, since when, by which decision. */
@Injectable()
export class ListSuccessions {
  constructor(private readonly successions: Successions) {}

  async run(actor: Actor, page: PageRequest): Promise<Page<Succession>> {
    requireRole(actor, 'office', 'standing', 'agency', 'viewer');
    return this.successions.list(page);
  }
}
