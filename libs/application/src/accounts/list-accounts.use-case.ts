import { Injectable } from '@nestjs/common';
import type { Page, PageRequest } from '../paging.js';
import type { Actor } from './account.js';
import { type Account, Accounts } from './accounts.js';
import { requireRole } from './rights.js';

@Injectable()
export class ListAccounts {
  constructor(private readonly accounts: Accounts) {}

  /** For admins; oldest first. */
  async run(actor: Actor, { cursor, limit }: PageRequest): Promise<Page<Account>> {
    requireRole(actor);
    const { rows, total } = await this.accounts.list({ after: cursor ?? null, limit: limit + 1 });
    return pageOfRows(rows, { limit, total });
  }
}

/** Cuts the row that was read to see whether more follow; the cursor is the last row's id. */
export function pageOfRows<Row extends { id: string }>(
  rows: Row[],
  { limit, total }: { limit: number; total: number },
): Page<Row> {
  const items = rows.slice(0, limit);
  return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null, total };
}
