import type { ItemDraft } from '#application';
import { v7 as uuidv7 } from 'uuid';
import type { Database } from '../database/transaction.js';
import { insertRows } from './insert-rows.js';
import { rowsOfItem } from './item-rows.js';

/** Inserts the items of a plan with their readings and agencies, from a position on; answers their ids in order. */
export async function insertItems(
  database: Database,
  drafts: readonly ItemDraft[],
  { planId, from, at, by }: { planId: string; from: number; at: Date; by: string },
): Promise<string[]> {
  const ids = drafts.map(() => uuidv7());
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
