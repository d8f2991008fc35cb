import type { ItemDraft } from '#application';
import { v7 as uuidv7 } from 'uuid';
import type { Database } from '../database/transaction.js';
import { insertRows } from './insert-rows.js';
import { rowsOfItem } from './item-rows.js';

/** Appends items to a plan, with their readings and agencies; answers their ids in order. */
export async function insertItems(
  database: Database,
  drafts: readonly ItemDraft[],
  { planId, at, by }: { planId: string; at: Date; by: string },
): Promise<string[]> {
  const ids = drafts.map(() => uuidv7());
  const [last] = await database.query<{ next: number }>(
    'SELECT coalesce(max(position) + 1, 0)::int AS next FROM plan_items WHERE plan_id = $1',
    [planId],
  );
  const from = last?.next ?? 0;
  const rows = drafts.map((draft, index) =>
    rowsOfItem(
      { id: ids[index] ?? '', draft, planId, position: from + index, givingDocument: null },
      { at, by },
    ),
  );
  await insertRows(
    database,
    'plan_items',
    rows.flatMap(({ items }) => items),
  );
  await insertRows(
    database,
    'readings',
    rows.flatMap(({ readings }) => readings),
  );
  await insertRows(
    database,
    'item_agencies',
    rows.flatMap(({ agencies }) => agencies),
  );
  return ids;
}
