import { Client } from 'pg';
import { POSTGRES_USER } from './postgres-cluster.js';

export type PostgresAnswer = 'ready' | 'busy' | 'absent' | 'stranger';

/** Address of one database of the embedded server. */
export function postgresUrl(port: number, password: string, database: string): string {
  return `postgresql://${POSTGRES_USER}:${password}@127.0.0.1:${port}/${database}`;
}

/** Runs something on one connection and closes it. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  // A server that goes away while we hold the connection must not end the launcher.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * Asks the server itself whether it is there, never a pid file: `ready` is ours and answers, `busy` starts or
 * stops, `absent` means that nothing listens, `stranger` that something else has the port.
 */
export async function askPostgres(url: string, clusterFolder: string): Promise<PostgresAnswer> {
  try {
    const folder = await withClient(url, async (client) => {
      const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
      return rows[0]?.data_directory;
    });
    return folder === clusterFolder ? 'ready' : 'stranger';
  } catch (error) {
    return answerOf(error);
  }
}

function answerOf(error: unknown): PostgresAnswer {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  if (code === 'ECONNREFUSED') {
    return 'absent';
  }
  // 57P03: starting up or shutting down; 57P01: just ended; 53300: all connections in use.
  const isBusy = code === '57P03' || code === '57P01' || code === '53300' || code === 'ECONNRESET';
  return isBusy || isConnectionLost(error) ? 'busy' : 'stranger';
}

function isConnectionLost(error: unknown): boolean {
  return error instanceof Error && /terminated|timeout/i.test(error.message);
}
