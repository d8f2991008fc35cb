import { DataSource, type DataSourceOptions } from 'typeorm';
import { migrations } from '../migrations/index.js';
import { entities } from './entities.js';
import { NamingStrategy } from './naming-strategy.js';

/** Options for one process: a pool of ten, migrations known but run by `migrateToLatest` alone. */
export function databaseOptions(url: string): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities,
    migrations,
    namingStrategy: new NamingStrategy(),
    poolSize: 10,
    applicationName: 'dondoc',
    extra: { connectionTimeoutMillis: 5_000 },
  };
}

/** Brings a database (URL) to the newest schema; two processes at once take turns. */
export async function migrateToLatest(url: string): Promise<void> {
  const dataSource = await new DataSource(databaseOptions(url)).initialize();
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock(20241202)');
    await dataSource.runMigrations({ transaction: 'each' });
    await lock.query('SELECT pg_advisory_unlock(20241202)');
  } finally {
    await lock.release();
    await dataSource.destroy();
  }
}
