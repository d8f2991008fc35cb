import type { RegisteredAgency } from '#application';
import { v7 as uuidv7 } from 'uuid';
import type { Database } from '../database/transaction.js';
import { insertNames } from './insert-names.js';

/** Adds agencies by code, and brings names and life spans up to date. Answers their ids by code. */
export async function addAgencies(
  database: Database,
  agencies: readonly RegisteredAgency[],
): Promise<Map<string, string>> {
  const rows = agencies.map((agency) => ({
    id: uuidv7(),
    code: agency.code,
    province: agency.province,
    name: agency.name,
    short_name: agency.shortName,
    kind: agency.kind,
    valid_from: agency.validFrom,
    valid_to: agency.validTo,
  }));
  const stored = await database.query<{ id: string; code: string }>(
    `INSERT INTO agencies (id, code, province, name, short_name, kind, valid_from, valid_to)
     SELECT id, code, province, name, short_name, kind, valid_from, valid_to
     FROM jsonb_populate_recordset(NULL::agencies, $1::jsonb)
     ON CONFLICT (code) DO UPDATE SET name = excluded.name, short_name = excluded.short_name,
       kind = excluded.kind, province = excluded.province,
       valid_from = excluded.valid_from, valid_to = coalesce(excluded.valid_to, agencies.valid_to)
     RETURNING id, code`,
    [JSON.stringify(rows)],
  );
  return new Map(stored.map(({ id, code }) => [code, id]));
}

/** Adds spellings. Throws 422 where one spelling would mean two agencies of a province at one time. */
export async function addNames(
  database: Database,
  agencies: readonly RegisteredAgency[],
  idOf: ReadonlyMap<string, string>,
): Promise<void> {
  const spellings = agencies.flatMap(({ code, name, shortName, spellings: others }) =>
    [name, shortName, ...others].map((one) => ({ agencyId: idOf.get(code) ?? '', name: one })),
  );
  await insertNames(database, spellings);
}
