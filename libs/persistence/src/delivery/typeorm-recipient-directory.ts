import { Injectable } from '@nestjs/common';
import type {
  AgencyKind,
  Directory,
  DirectoryAgency,
  DirectoryPerson,
  DirectoryPost,
  DirectoryRequest,
  PositionKind,
  RecipientDirectory,
} from '#application';
import type { LocalDate } from '#domain';
import { v7 as uuidv7 } from 'uuid';
import { Database } from '../database/transaction.js';
import { coordinatingQuery, directoriesQuery } from './directory-queries.js';

interface AgencyRow {
  id: string;
  name: string;
  kind: AgencyKind;
  address: string | null;
}
interface StandInRow {
  /** Who is away. */
  for_id: string;
  person_id: string;
  name: string;
  address: string | null;
  until: LocalDate;
}
interface PersonRow {
  person_id: string;
  name: string;
  address: string | null;
}
interface PostRow {
  id: string;
  agency_id: string;
  kind: PositionKind;
  title: string;
  fields: string[];
  person_id: string | null;
  name: string | null;
  address: string | null;
}

interface DirectoryRow {
  place: string;
  lead_id: string;
  office_id: string | null;
  standing_id: string | null;
  officer_person_id: string | null;
  monitor_person_id: string | null;
  group_heading: string;
  agencies: AgencyRow[];
  posts: PostRow[];
  named: PersonRow[];
  stand_ins: StandInRow[] | null;
  coordinating: AgencyRow[] | null;
}

/** By the id of who is away. */
type StandIns = ReadonlyMap<string, DirectoryPerson['standIn']>;

@Injectable()
export class TypeormRecipientDirectory implements RecipientDirectory {
  constructor(private readonly database: Database) {}

  async read(
    assignmentId: string,
    on: LocalDate,
    { coordinating } = { coordinating: false },
  ): Promise<Directory | null> {
    const [directory] = await this.readMany([{ assignmentId, on, coordinating }]);
    return directory ?? null;
  }

  async readMany(requests: readonly DirectoryRequest[]): Promise<(Directory | null)[]> {
    if (requests.length === 0) return [];
    const rows = await this.database.query<DirectoryRow>(
      directoriesQuery(requests.some((one) => one.coordinating)),
      [
        requests.map((one) => one.assignmentId),
        requests.map((one) => one.on),
        requests.map((one) => one.coordinating),
        requests.map((one) => one.as?.leadId ?? null),
        requests.map((one) => one.as?.standingId ?? null),
      ],
    );
    const byPlace = new Map(rows.map((row) => [Number(row.place), directoryOf(row)]));
    return requests.map((_, at) => byPlace.get(at + 1) ?? null);
  }

  async coordinating(requests: readonly { itemId: string; on: LocalDate }[]): Promise<DirectoryAgency[][]> {
    if (requests.length === 0) return [];
    const rows = await this.database.query<Pick<DirectoryRow, 'place' | 'coordinating'>>(coordinatingQuery, [
      requests.map((one) => one.itemId),
      requests.map((one) => one.on),
    ]);
    const byPlace = new Map(rows.map((row) => [Number(row.place), (row.coordinating ?? []).map(agencyOf)]));
    return requests.map((_, at) => byPlace.get(at + 1) ?? []);
  }

  async recipientIds(
    wanted: readonly { personId: string | null; agencyId: string | null }[],
  ): Promise<string[]> {
    if (wanted.length === 0) return [];
    const columns = [
      wanted.map(() => uuidv7()),
      wanted.map((one) => one.personId),
      wanted.map((one) => one.agencyId),
    ];
    await this.database.query(
      `INSERT INTO recipients (id, person_id, agency_id, armed, failures)
       SELECT *, false, 0 FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) ON CONFLICT DO NOTHING`,
      columns,
    );
    const rows = await this.database.query<{
      id: string;
      person_id: string | null;
      agency_id: string | null;
    }>(
      'SELECT id, person_id, agency_id FROM recipients WHERE person_id = ANY($1) OR agency_id = ANY($2)',
      columns.slice(1),
    );
    const ids = new Map(rows.map((row) => [row.person_id ?? row.agency_id, row.id]));
    return wanted.map((one) => ids.get(one.personId ?? one.agencyId) ?? '');
  }
}

function directoryOf(row: DirectoryRow): Directory | null {
  const agencies = new Map(row.agencies.map((one) => [one.id, agencyOf(one)]));
  const lead = agencies.get(row.lead_id);
  if (lead === undefined) return null;
  const standIns = new Map((row.stand_ins ?? []).map((one) => [one.for_id, standInOf(one)]));
  const named = new Map(row.named.map((one) => [one.person_id, personOf(one, standIns)]));
  return {
    lead,
    office: pick(agencies, row.office_id),
    standing: pick(agencies, row.standing_id),
    field: numeralOf(row.group_heading),
    officer: pick(named, row.officer_person_id),
    monitor: pick(named, row.monitor_person_id),
    posts: postsOf(row.posts, standIns),
    coordinating: (row.coordinating ?? []).map(agencyOf),
  };
}

function pick<Value>(values: ReadonlyMap<string, Value>, id: string | null): Value | null {
  return id === null ? null : (values.get(id) ?? null);
}

/** "II" of "II. Cải cách thể chế". */
function numeralOf(groupHeading: string): string {
  return /^([IVXLC]+)\b/.exec(groupHeading.trim())?.[1] ?? '';
}

function agencyOf({ id, name, kind, address }: AgencyRow): DirectoryAgency {
  return { agencyId: id, name, kind, address };
}

function personOf({ person_id, name, address }: PersonRow, standIns: StandIns): DirectoryPerson {
  return { personId: person_id, name, address, standIn: standIns.get(person_id) ?? null };
}

function standInOf({ person_id, name, address, until }: StandInRow): DirectoryPerson['standIn'] {
  return { personId: person_id, name, address, until };
}

function postsOf(rows: readonly PostRow[], standIns: StandIns): DirectoryPost[] {
  const posts = new Map<string, DirectoryPost & { holders: DirectoryPerson[] }>();
  for (const { id, agency_id, kind, title, fields, person_id, name, address } of rows) {
    const post = posts.get(id) ?? { positionId: id, agencyId: agency_id, kind, title, fields, holders: [] };
    if (person_id !== null) post.holders.push(personOf({ person_id, name: name ?? '', address }, standIns));
    posts.set(id, post);
  }
  return [...posts.values()];
}
