import { Injectable } from '@nestjs/common';
import type {
  Directory,
  DirectoryAgency,
  DirectoryPerson,
  DirectoryPost,
  ItemMode,
  PositionKind,
  RecipientDirectory,
} from '#application';
import type { LocalDate } from '#domain';
import { v7 as uuidv7 } from 'uuid';
import { Database } from '../database/transaction.js';
import { coordinatingQuery, directoryQuery } from './directory-queries.js';

interface AgencyRow {
  id: string;
  name: string;
  address: string | null;
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
  lead_id: string;
  office_id: string | null;
  standing_id: string | null;
  officer_person_id: string | null;
  monitor_person_id: string | null;
  item_id: string;
  group_heading: string;
  mode: ItemMode;
  agencies: AgencyRow[];
  posts: PostRow[];
  named: PersonRow[];
}

@Injectable()
export class TypeormRecipientDirectory implements RecipientDirectory {
  constructor(private readonly database: Database) {}

  async read(
    assignmentId: string,
    on: LocalDate,
    wanted = { coordinating: false },
  ): Promise<Directory | null> {
    const [row] = await this.database.query<DirectoryRow>(directoryQuery, [assignmentId, on]);
    if (row === undefined) return null;
    const agencies = new Map(row.agencies.map((one) => [one.id, agencyOf(one)]));
    const lead = agencies.get(row.lead_id);
    if (lead === undefined) return null;
    const named = new Map(row.named.map((one) => [one.person_id, personOf(one)]));
    return {
      lead,
      office: pick(agencies, row.office_id),
      standing: pick(agencies, row.standing_id),
      field: numeralOf(row.group_heading),
      officer: pick(named, row.officer_person_id),
      monitor: pick(named, row.monitor_person_id),
      posts: postsOf(row.posts),
      coordinating: wanted.coordinating ? await this.coordinating(row, on) : [],
    };
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

  private async coordinating(row: DirectoryRow, on: LocalDate): Promise<DirectoryAgency[]> {
    const rows = await this.database.query<AgencyRow>(coordinatingQuery, [
      row.item_id,
      row.lead_id,
      on,
      row.mode === 'joint',
    ]);
    return rows.map(agencyOf);
  }
}

function pick<Value>(values: ReadonlyMap<string, Value>, id: string | null): Value | null {
  return id === null ? null : (values.get(id) ?? null);
}

/** "II" of "II. Cải cách thể chế". */
function numeralOf(groupHeading: string): string {
  return /^([IVXLC]+)\b/.exec(groupHeading.trim())?.[1] ?? '';
}

function agencyOf({ id, name, address }: AgencyRow): DirectoryAgency {
  return { agencyId: id, name, address };
}

function personOf({ person_id, name, address }: PersonRow): DirectoryPerson {
  return { personId: person_id, name, address };
}

function postsOf(rows: readonly PostRow[]): DirectoryPost[] {
  const posts = new Map<string, DirectoryPost & { holders: DirectoryPerson[] }>();
  for (const { id, agency_id, kind, title, fields, person_id, name, address } of rows) {
    const post = posts.get(id) ?? { positionId: id, agencyId: agency_id, kind, title, fields, holders: [] };
    if (person_id !== null) post.holders.push(personOf({ person_id, name: name ?? '', address }));
    posts.set(id, post);
  }
  return [...posts.values()];
}
