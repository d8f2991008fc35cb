import type { RegisteredAgency, RegisteredHolder, RegisteredPosition } from '#application';
import { v7 as uuidv7 } from 'uuid';
import type { Database } from '../database/transaction.js';

interface Posts {
  agencies: readonly RegisteredAgency[];
  idOf: ReadonlyMap<string, string>;
  at: Date;
}

/** Adds posts (agency, kind, title), who holds them, and addresses of people and agencies; what is known stays. */
export async function addPosts(database: Database, { agencies, idOf, at }: Posts): Promise<void> {
  const positionIds = await addPositions(database, agencies, idOf);
  const holders = agencies.flatMap((agency) =>
    agency.positions.flatMap((position) =>
      position.holders.map((holder) => ({
        ...holder,
        positionId: positionIds.get(positionKey(idOf.get(agency.code) ?? '', position)) ?? '',
      })),
    ),
  );
  const personIds = await addPeople(database, holders, at);
  const known = new Set(
    (
      await database.query<{ key: string }>(
        "SELECT position_id || '|' || person_id || '|' || from_on::text AS key FROM tenures",
      )
    ).map(({ key }) => key),
  );
  const tenures = holders
    .map((holder) => ({
      id: uuidv7(),
      position_id: holder.positionId,
      person_id: personIds.get(personKey(holder)) ?? '',
      from_on: holder.fromOn,
      to_on: holder.toOn,
    }))
    .filter((row) => !known.has([row.position_id, row.person_id, row.from_on].join('|')));
  await insert(database, 'tenures', tenures);
  await addMailboxes(database, agencies, idOf);
}

async function addPositions(
  database: Database,
  agencies: readonly RegisteredAgency[],
  idOf: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const stored = await database.query<{
    id: string;
    agencyId: string;
    kind: RegisteredPosition['kind'];
    title: string;
  }>('SELECT id, agency_id AS "agencyId", kind, title FROM positions');
  const ids = new Map(stored.map((row) => [positionKey(row.agencyId, row), row.id]));
  const rows = agencies.flatMap((agency) => {
    const agencyId = idOf.get(agency.code) ?? '';
    return agency.positions.flatMap((position) => {
      const key = positionKey(agencyId, position);
      if (ids.has(key)) return [];
      const { kind, title, fields } = position;
      const id = uuidv7();
      ids.set(key, id);
      return [{ id, agency_id: agencyId, kind, title, fields }];
    });
  });
  await insert(database, 'positions', rows);
  return ids;
}

/** Somebody with the same name and address is the same person; with two posts they stay one recipient. */
async function addPeople(
  database: Database,
  holders: readonly RegisteredHolder[],
  at: Date,
): Promise<Map<string, string>> {
  const stored = await database.query<{ id: string; person: string; email: string | null }>(
    'SELECT p.id, p.name AS person, c.address AS email FROM people p LEFT JOIN contact_points c ON c.person_id = p.id',
  );
  const ids = new Map(stored.map((row) => [personKey(row), row.id]));
  const people: object[] = [];
  const addresses: object[] = [];
  for (const { person, email } of holders) {
    const key = personKey({ person, email });
    if (ids.has(key)) continue;
    const id = uuidv7();
    ids.set(key, id);
    people.push({ id, name: person, created_at: at });
    if (email !== null) addresses.push({ id: uuidv7(), person_id: id, kind: 'email', address: email });
  }
  await insert(database, 'people', people);
  await insert(database, 'contact_points', addresses);
  return ids;
}

async function addMailboxes(
  database: Database,
  agencies: readonly RegisteredAgency[],
  idOf: ReadonlyMap<string, string>,
): Promise<void> {
  const stored = await database.query<{ id: string }>(
    'SELECT agency_id AS id FROM contact_points WHERE agency_id IS NOT NULL',
  );
  const known = new Set(stored.map(({ id }) => id));
  const rows = agencies
    .map(({ code, email }) => ({
      id: uuidv7(),
      agency_id: idOf.get(code) ?? '',
      kind: 'email',
      address: email,
    }))
    .filter((row) => row.address !== null && !known.has(row.agency_id));
  await insert(database, 'contact_points', rows);
}

async function insert(
  database: Database,
  table: 'positions' | 'people' | 'tenures' | 'contact_points',
  rows: readonly object[],
): Promise<void> {
  await database.query(
    `INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}

function positionKey(agencyId: string, { kind, title }: Pick<RegisteredPosition, 'kind' | 'title'>): string {
  return [agencyId, kind, title].join('|');
}

function personKey({ person, email }: Pick<RegisteredHolder, 'person' | 'email'>): string {
  return [person, email ?? ''].join('|');
}
