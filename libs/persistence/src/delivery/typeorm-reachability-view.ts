import { Injectable } from '@nestjs/common';
import type { ReachabilityView, ReachedPost } from '#application';
import type { LocalDate } from '#domain';
import { Database } from '../database/transaction.js';
import { reachabilityQuery } from './reachability-query.js';

@Injectable()
export class TypeormReachabilityView implements ReachabilityView {
  constructor(private readonly database: Database) {}

  async read(on: LocalDate): Promise<ReachedPost[]> {
    return this.database.query<ReachedPost>(reachabilityQuery, [on]);
  }
}
