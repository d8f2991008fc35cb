import { Injectable } from '@nestjs/common';
import { localDateOf } from '#domain';
import type { Actor } from '../accounts/account.js';
import { requireRole } from '../accounts/rights.js';
import { Clock } from '../time/index.js';
import { type ReachedPost, ReachabilityView } from './reachability.js';

export interface Reachability {
  agencies: { total: number; reachable: number };
  posts: { total: number; reachable: number };
  items: ReachedPost[];
}

/** Whether everybody a ladder may need can be reached; gaps first. */
@Injectable()
export class ReadReachability {
  constructor(
    private readonly clock: Clock,
    private readonly view: ReachabilityView,
  ) {}

  async run(actor: Actor, filter: { gapsOnly: boolean }): Promise<Reachability> {
    requireRole(actor, 'office', 'standing');
    const posts = await this.view.read(localDateOf(await this.clock.now()));
    const heads = posts.filter(({ kind }) => kind === 'head');
    return {
      agencies: countsOf(heads),
      posts: countsOf(posts),
      items: filter.gapsOnly ? posts.filter((post) => !isReached(post)) : posts,
    };
  }
}

function countsOf(posts: readonly ReachedPost[]): { total: number; reachable: number } {
  return { total: posts.length, reachable: posts.filter(isReached).length };
}

function isReached({ reach }: ReachedPost): boolean {
  return reach === 'reachable' || reach === 'by-mailbox';
}
