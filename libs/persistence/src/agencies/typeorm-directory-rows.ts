import { Injectable } from '@nestjs/common';
import type {
  AgencyRow,
  DirectoryRows,
  DirectoryRowStore,
  GroupRow,
  PostRow,
  RegisteredAgency,
} from '#application';
import { type AgencyKind, nameKey, type PositionKind } from '#domain';
import { v7 as uuidv7 } from 'uuid';
import { Database } from '../database/transaction.js';
import { setQuery } from '../delivery/contact-queries.js';
import { addAgencies, addNames } from './add-agencies.js';
import { addGroups } from './add-groups.js';
import { addPosts } from './add-posts.js';
import {
  agencyRowsQuery,
  groupRowsQuery,
  holderQuery,
  membersQuery,
  postRowsQuery,
} from './directory-rows-sql.js';

/** A few statements for everything that is new, one or two for each row that changed. */
@Injectable()
export class TypeormDirectoryRows implements DirectoryRowStore {
  constructor(private readonly database: Database) {}

  async read(): Promise<DirectoryRows> {
    const agencies = await this.database.query<AgencyRow>(agencyRowsQuery);
    return {
      agencies: agencies.map((agency) => ({ ...agency, spellings: otherNames(agency) })),
      groups: await this.database.query<GroupRow>(groupRowsQuery),
      posts: await this.database.query<PostRow>(postRowsQuery),
    };
  }

  async write({ agencies, groups, posts }: DirectoryRows, at: Date): Promise<void> {
    await this.writeAgencies(agencies, at);
    const stored = await this.database.query<{ code: string; id: string }>('SELECT code, id FROM agencies');
    const idOf = new Map(stored.map(({ code, id }) => [code, id]));
    await this.writeGroups(groups, idOf);
    await this.writePosts(posts, idOf, at);
  }

  private async writeAgencies(rows: readonly AgencyRow[], at: Date): Promise<void> {
    if (rows.length === 0) return;
    const registered = rows.map((row) => registeredOf(row));
    const idOf = await addAgencies(this.database, registered);
    await this.database.query(
      `DELETE FROM agency_names n USING jsonb_to_recordset($1::jsonb) AS given (id uuid, keys jsonb)
        WHERE n.agency_id = given.id AND NOT given.keys ? n.key`,
      [JSON.stringify(rows.map((row) => ({ id: idOf.get(row.code), keys: keysOf(row) })))],
    );
    await addNames(this.database, registered, idOf);
    await this.database.query(
      `UPDATE agencies a SET parent_id = up.id
         FROM jsonb_to_recordset($1::jsonb) AS given (code text, parent text) LEFT JOIN agencies up ON up.code = given.parent
        WHERE a.code = given.code`,
      [JSON.stringify(rows.map(({ code, parent }) => ({ code, parent })))],
    );
    for (const { code, mailbox } of rows) {
      if (mailbox !== '') await this.setAddress({ agencyId: idOf.get(code) ?? '' }, mailbox, at);
    }
  }

  private async writeGroups(rows: readonly GroupRow[], idOf: ReadonlyMap<string, string>): Promise<void> {
    if (rows.length === 0) return;
    const codes = [...new Set(rows.map(({ code }) => code))];
    const registered = codes.flatMap((code) => {
      const members = rows.filter((row) => row.code === code);
      const [first] = members;
      if (first === undefined) return [];
      const { name, spellings, expandable } = first;
      return [{ code, name, spellings, expandable, members: members.map(({ agency }) => agency) }];
    });
    await addGroups(this.database, registered, idOf);
    await this.database.query(membersQuery, [JSON.stringify(rows)]);
  }

  private async writePosts(
    rows: readonly PostRow[],
    idOf: ReadonlyMap<string, string>,
    at: Date,
  ): Promise<void> {
    const added: PostRow[] = [];
    for (const row of rows) if (!(await this.changePost(row, at))) added.push(row);
    const agencies = [...new Set(added.map(({ agency }) => agency))].map((code) =>
      employerOf(
        code,
        added.filter(({ agency }) => agency === code),
      ),
    );
    await addPosts(this.database, { agencies, idOf, at });
  }

  /** False where the post or its holder is new. */
  private async changePost(row: PostRow, at: Date): Promise<boolean> {
    const [found] = await this.database.query<{
      positionId: string;
      tenureId: string | null;
      personId: string | null;
    }>(holderQuery, [row.agency, row.kind, row.title, row.person, row.fromOn]);
    if (found === undefined) return false;
    const { positionId, tenureId, personId } = found;
    await this.database.query('UPDATE positions SET fields = $2 WHERE id = $1', [
      positionId,
      JSON.stringify(row.fields),
    ]);
    if (row.person === '') return true;
    if (tenureId === null) return false;
    await this.database.query('UPDATE tenures SET to_on = $2 WHERE id = $1', [tenureId, row.toOn]);
    if (row.email !== '' && personId !== null) await this.setAddress({ personId }, row.email, at);
    return true;
  }

  private async setAddress(
    { personId = null, agencyId = null }: { personId?: string | null; agencyId?: string | null },
    address: string,
    at: Date,
  ): Promise<void> {
    await this.database.query(setQuery, [personId, agencyId, address, at, uuidv7()]);
  }
}

function otherNames({ name, shortName, spellings }: AgencyRow): string[] {
  const own = [nameKey(name), nameKey(shortName)];
  return spellings.filter((spelling) => !own.includes(nameKey(spelling)));
}

function keysOf({ name, shortName, spellings }: AgencyRow): string[] {
  return [name, shortName, ...spellings].map(nameKey);
}

function registeredOf(row: AgencyRow): RegisteredAgency {
  return { ...row, kind: row.kind as AgencyKind, email: null, positions: [] };
}

/** An agency as the bulk import of posts wants it: only its code and its posts count. */
function employerOf(code: string, rows: readonly PostRow[]): RegisteredAgency {
  const blank = { province: '', name: '', shortName: '', spellings: [], email: null };
  return {
    ...blank,
    code,
    kind: 'so',
    validFrom: null,
    validTo: null,
    positions: rows.map(({ kind, title, fields, person, email, fromOn, toOn }) => ({
      kind: kind as PositionKind,
      title,
      fields,
      holders: person === '' ? [] : [{ person, email: email || null, fromOn: fromOn ?? '', toOn }],
    })),
  };
}
