import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DataSource } from 'typeorm';
import { databaseOptions } from '#persistence';
import { checkMigrations, findDrift } from '../../scripts/check-migrations.js';
import { createDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;
let dataSource: DataSource;

beforeEach(async () => {
  database = await createDatabase();
  dataSource = await new DataSource(databaseOptions(database.url)).initialize();
});

afterEach(async () => {
  await dataSource.destroy();
  await database.drop();
});

describe('migrations', () => {
  it('go up, down and up again and then agree with the entities', async () => {
    await dataSource.dropDatabase();
    expect(await checkMigrations(database.url)).toEqual([]);
  });

  it.each([
    ['a column that no entity knows', 'ALTER TABLE plans ADD COLUMN forgotten text'],
    ['a lost unique key', 'DROP INDEX ix_assignments_item_id_year_agency_id'],
    ['a column that became optional', 'ALTER TABLE plans ALTER COLUMN title DROP NOT NULL'],
  ])('show %s as drift', async (_what, statement) => {
    expect(await findDrift(dataSource)).toEqual([]);
    await dataSource.query(statement);
    expect(await findDrift(dataSource)).not.toEqual([]);
  });
});
