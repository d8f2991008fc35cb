import { ApplicationError, type RegisteredAgency } from '#application';
import { nameKey } from '#domain';
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
  const rows = agencies.flatMap((agency) => {
    const byKey = new Map(
      [agency.name, agency.shortName, ...agency.spellings].map((name) => [nameKey(name), name]),
    );
    const agencyId = idOf.get(agency.code) ?? '';
    return [...byKey].map(([key, name]) => ({ id: uuidv7(), agency_id: agencyId, name, key }));
  });
  await database.query(
    `INSERT INTO agency_names SELECT * FROM jsonb_populate_recordset(NULL::agency_names, $1::jsonb)
     ON CONFLICT (agency_id, key) DO NOTHING`,
    [JSON.stringify(rows)],
  );
  await requireUnambiguous(database, [...idOf.values()]);
}

/** Throws 422 where a spelling of one of these agencies means another of its province that lives at the same time. */
export async function requireUnambiguous(database: Database, agencyIds: readonly string[]): Promise<void> {
  const [taken] = await database.query<{ name: string; one: string; other: string }>(
    `SELECT n.name, a.name AS one, b.name AS other
       FROM agency_names n
       JOIN agencies a ON a.id = n.agency_id
       JOIN agency_names m ON m.key = n.key AND m.agency_id <> n.agency_id
       JOIN agencies b ON b.id = m.agency_id AND lower(b.province) = lower(a.province)
        AND coalesce(b.valid_from, '-infinity') <= coalesce(a.valid_to, 'infinity')
        AND coalesce(a.valid_from, '-infinity') <= coalesce(b.valid_to, 'infinity')
      WHERE n.agency_id = ANY($1) LIMIT 1`,
    [agencyIds],
  );
  if (taken === undefined) return;
  const message = `Tên “${taken.name}” chỉ hai cơ quan khác nhau: ${taken.one}; ${taken.other}.`;
  throw new ApplicationError('ambiguous-name', 422, message, { errors: [{ pointer: '/name', message }] });
}
