import { withClient } from './postgres-connection.js';
import type { PostgresServer } from './postgres-server.js';

/** Makes the database where absent. Another starter may be faster: then it is there as well. */
export async function ensureDatabase(server: PostgresServer, name: string): Promise<void> {
  await withClient(server.url('postgres'), async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) {
      await client.query(`CREATE DATABASE "${name}"`);
    }
  });
}
