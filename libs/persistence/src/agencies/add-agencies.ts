import { ApplicationError, nameKey, type RegisteredAgency } from '#application';
import { v7 as uuidv7 } from 'uuid';
import type { Database } from '../database/transaction.js';

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
       valid_from = excluded.valid_from, valid_to = coalesce(excluded.valid_to, agencies.valid_to)
     RETURNING id, code`,
    [JSON.stringify(rows)],
  );
  return new Map(stored.map(({ id, code }) => [code, id]));
}

/** Adds spellings. Throws 422 where one spelling would mean two agencies. */
export async function addNames(
  database: Database,
  agencies: readonly RegisteredAgency[],
  idOf: ReadonlyMap<string, string>,
): Promise<void> {
  const byKey = new Map<string, { id: string; agency_id: string; name: string; key: string }>();
  for (const agency of agencies) {
    const agencyId = idOf.get(agency.code) ?? '';
    for (const name of [agency.name, agency.shortName, ...agency.spellings]) {
      const key = nameKey(name);
      if ((byKey.get(key)?.agency_id ?? agencyId) !== agencyId) throw ambiguous(name);
      if (!byKey.has(key)) byKey.set(key, { id: uuidv7(), agency_id: agencyId, name, key });
    }
  }
  const [taken] = await database.query<{ name: string }>(
    `WITH given AS (SELECT * FROM jsonb_populate_recordset(NULL::agency_names, $1::jsonb)), added AS (
       INSERT INTO agency_names SELECT * FROM given ON CONFLICT (key) DO NOTHING)
     SELECT g.name FROM given g JOIN agency_names n ON n.key = g.key AND n.agency_id <> g.agency_id LIMIT 1`,
    [JSON.stringify([...byKey.values()])],
  );
  if (taken !== undefined) throw ambiguous(taken.name);
}

function ambiguous(name: string): ApplicationError {
  return new ApplicationError('ambiguous-name', 422, `Tên “${name}” chỉ hai cơ quan khác nhau.`);
}
