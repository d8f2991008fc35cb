import { nameKey } from '#domain';
import { v7 as uuidv7 } from 'uuid';
import type { Database } from '../database/transaction.js';
import { requireUnambiguous } from './require-unambiguous.js';

/**
 * Adds spellings of agencies, each once; one that had ended holds again. Throws 422 where one would mean two agencies of
 * a province at one time.
 */
export async function insertNames(
  database: Database,
  spellings: readonly { agencyId: string; name: string }[],
): Promise<void> {
  if (spellings.length === 0) return;
  const rows = spellings.map(({ agencyId, name }) => ({
    ...{ id: uuidv7(), agency_id: agencyId, name, key: nameKey(name) },
  }));
  const once = new Map(rows.map((row) => [`${row.agency_id} ${row.key}`, row]));
  await database.query(
    `INSERT INTO agency_names (id, agency_id, name, key)
     SELECT id, agency_id, name, key FROM jsonb_populate_recordset(NULL::agency_names, $1::jsonb)
     ON CONFLICT (agency_id, key) DO UPDATE SET valid_to = NULL`,
    [JSON.stringify([...once.values()])],
  );
  await requireUnambiguous(database, [...new Set(rows.map((row) => row.agency_id))]);
}
