import type { Database } from '../database/transaction.js';

type Table =
  | 'plan_targets'
  | 'plan_proposals'
  | 'item_changes'
  | 'plan_items'
  | 'readings'
  | 'item_agencies'
  | 'questions'
  | 'stages';

/** Inserts rows, given with the columns' names, in one statement; columns that none names keep their default. */
export async function insertRows(database: Database, table: Table, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].join(', ');
  await database.query(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}
