import type { Database } from '../database/transaction.js';

/** The province of the office that was entered first; '' while the directory is empty. */
export async function homeProvince(database: Database): Promise<string> {
  const [row] = await database.query<{ province: string }>(
    "SELECT province FROM agencies ORDER BY (kind = 'van-phong') DESC, id LIMIT 1",
  );
  return row?.province ?? '';
}
