import type { RegisteredGroup } from '#application';
import { v7 as uuidv7 } from 'uuid';
import type { Database } from '../database/transaction.js';

/** Adds groups by code, brings their spellings up to date, and adds members. */
export async function addGroups(
  database: Database,
  groups: readonly RegisteredGroup[],
  agencyIdOf: ReadonlyMap<string, string>,
): Promise<void> {
  const rows = groups.map(({ code, name, spellings, expandable }) => ({
    id: uuidv7(),
    code,
    name,
    spellings,
    expandable,
  }));
  const stored = await database.query<{ id: string; code: string }>(
    `INSERT INTO agency_groups (id, code, name, spellings, expandable)
     SELECT id, code, name, spellings, expandable FROM jsonb_populate_recordset(NULL::agency_groups, $1::jsonb)
     ON CONFLICT (code) DO UPDATE SET name = excluded.name, spellings = excluded.spellings, expandable = excluded.expandable
     RETURNING id, code`,
    [JSON.stringify(rows)],
  );
  const idOf = new Map(stored.map(({ id, code }) => [code, id]));
  const members = groups.flatMap(({ code, members: codes }) =>
    codes.flatMap((member) => {
      const agencyId = agencyIdOf.get(member);
      return agencyId === undefined ? [] : [{ group_id: idOf.get(code), agency_id: agencyId }];
    }),
  );
  await database.query(
    `INSERT INTO agency_group_members (group_id, agency_id)
     SELECT group_id, agency_id FROM jsonb_populate_recordset(NULL::agency_group_members, $1::jsonb)
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(members)],
  );
}
