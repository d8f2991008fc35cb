import type { Database } from '../database/transaction.js';

type Table = 'item_changes' | 'plan_items' | 'readings' | 'item_agencies' | 'questions' | 'stages' | 'events';

/** Inserts rows, given with the columns' names, in one statement. */
export async function insertRows(database: Database, table: Table, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  await database.query(
    `INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}
