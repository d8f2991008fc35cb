import { spawn } from 'node:child_process';
import { withClient } from '../postgres/postgres-connection.js';
import { POSTGRES_USER } from '../postgres/postgres-cluster.js';
import type { PostgresServer } from '../postgres/postgres-server.js';
import { readAll } from '../processes/read-all.js';
import { StartProblem } from '../start-problem.js';
import type { TemporalBinaries } from './temporal-binaries.js';

export const TEMPORAL_DATABASES = { main: 'temporal', visibility: 'temporal_visibility' } as const;

const SCHEMAS = [
  { database: TEMPORAL_DATABASES.main, schema: 'postgresql/v12/temporal' },
  { database: TEMPORAL_DATABASES.visibility, schema: 'postgresql/v12/visibility' },
];

/**
 * Brings both databases of the Temporal server to the schema of these binaries. A finished database carries the
 * server's version as its comment; one without it was interrupted while new and is made again.
 * @throws StartProblem when the SQL tool fails
 */
export async function ensureTemporalSchema(
  server: PostgresServer,
  binaries: TemporalBinaries,
): Promise<void> {
  const version = await versionOf(binaries.server);
  await Promise.all(
    SCHEMAS.map(async ({ database, schema }) => {
      const present = await readVersion(server, database);
      if (present === version) {
        return;
      }
      const runTool = (...command: string[]): Promise<void> =>
        runSqlTool(binaries.sqlTool, server, ['--db', database, ...command]);
      if (present === undefined) {
        await remakeDatabase(server, database);
        await runTool('setup-schema', '-v', '0.0');
      }
      await runTool('update-schema', '--schema-name', schema);
      await writeVersion(server, database, version);
    }),
  );
}

/** Forgets the servers of earlier runs; only right before the only server starts. */
export async function emptyClusterMembership(server: PostgresServer): Promise<void> {
  await withClient(server.url(TEMPORAL_DATABASES.main), (client) =>
    client.query('DELETE FROM cluster_membership'),
  );
}

async function versionOf(program: string): Promise<string> {
  const { output } = await readAll(spawn(program, ['--version'], { stdio: ['ignore', 'pipe', 'ignore'] }));
  return output.trim();
}

async function readVersion(server: PostgresServer, database: string): Promise<string | undefined> {
  return withClient(server.url('postgres'), async (client) => {
    const { rows } = await client.query<{ comment: string | null }>(
      "SELECT shobj_description(oid, 'pg_database') AS comment FROM pg_database WHERE datname = $1",
      [database],
    );
    return rows[0]?.comment ?? undefined;
  });
}

async function remakeDatabase(server: PostgresServer, database: string): Promise<void> {
  await withClient(server.url('postgres'), async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${database} TEMPLATE template0`);
  });
}

async function writeVersion(server: PostgresServer, database: string, version: string): Promise<void> {
  await withClient(server.url('postgres'), (client) =>
    client.query(`COMMENT ON DATABASE ${database} IS ${client.escapeLiteral(version)}`),
  );
}

async function runSqlTool(program: string, server: PostgresServer, args: readonly string[]): Promise<void> {
  const child = spawn(program, args, {
    env: {
      SQL_PLUGIN: 'postgres12_pgx',
      SQL_HOST: '127.0.0.1',
      SQL_PORT: String(server.port),
      SQL_USER: POSTGRES_USER,
      SQL_PASSWORD: server.password,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { code, output } = await readAll(child);
  if (code !== 0) {
    throw new StartProblem(`Không tạo được cơ sở dữ liệu của Temporal:\n${output.trim().slice(-2_000)}`);
  }
}
