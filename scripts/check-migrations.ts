import { DataSource, type QueryRunner } from 'typeorm';
import { pathToFileURL } from 'node:url';
import { databaseOptions } from '#persistence';

/** One line per column, constraint and index of the schema: what two snapshots are compared by. */
const snapshotQuery = `
  SELECT 'column ' || table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' '
         || coalesce(column_default, '') AS line
    FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'migrations'
  UNION ALL
  SELECT 'constraint ' || conrelid::regclass || '.' || conname || ' ' || pg_get_constraintdef(oid)
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND conrelid <> 'migrations'::regclass
  UNION ALL
  SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> 'migrations'
  UNION ALL
  SELECT 'routine ' || p.oid::regprocedure FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace
  UNION ALL
  SELECT 'trigger ' || tgrelid::regclass || '.' || tgname FROM pg_trigger WHERE NOT tgisinternal
  ORDER BY line`;

/**
 * Migrates an empty database (URL) up, down and up again and compares it with the entities.
 * @returns what is wrong, one line each; empty when all is well
 */
export async function checkMigrations(url: string): Promise<string[]> {
  const dataSource = await new DataSource(databaseOptions(url)).initialize();
  const runner = dataSource.createQueryRunner();
  try {
    await dataSource.runMigrations({ transaction: 'each' });
    const first = await snapshot(runner);
    const undone = await undoAll(dataSource, runner);
    await dataSource.runMigrations({ transaction: 'each' });
    const second = await snapshot(runner);
    return [
      ...undone.map((line) => `left after going down: ${line}`),
      ...difference(first, second).map((line) => `lost by down and up: ${line}`),
      ...difference(second, first).map((line) => `new after down and up: ${line}`),
      ...(await findDrift(dataSource)),
    ];
  } finally {
    await runner.release();
    await dataSource.destroy();
  }
}

/** Statements that would bring the migrated schema to the entities; empty when both agree. */
export async function findDrift(dataSource: DataSource): Promise<string[]> {
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  return upQueries.map(({ query }) => `entities differ from migrations: ${query}`);
}

async function undoAll(dataSource: DataSource, runner: QueryRunner): Promise<string[]> {
  for (const _migration of dataSource.migrations) {
    await dataSource.undoLastMigration({ transaction: 'each' });
  }
  return snapshot(runner);
}

async function snapshot(runner: QueryRunner): Promise<string[]> {
  const rows: { line: string }[] = await runner.query(snapshotQuery);
  return rows.map(({ line }) => line);
}

function difference(from: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return from.filter((line) => !known.has(line));
}

/** As a command: DATABASE_URL names an empty database. */
async function main(url: string | undefined): Promise<void> {
  if (!url) throw new Error('DATABASE_URL must name an empty database');
  const problems = await checkMigrations(url);
  problems.forEach((problem) => console.error(problem));
  console.log(`${problems.length} problems`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(process.env['DATABASE_URL']);
