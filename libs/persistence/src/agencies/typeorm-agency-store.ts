import { Injectable } from '@nestjs/common';
import type { AgencyRecord, AgencyStore, GroupMember, NewAgency } from '#application';
import { addDays, fold, type LocalDate, nameKey } from '#domain';
import { v7 as uuidv7 } from 'uuid';
import { Database } from '../database/transaction.js';
import { insertNames } from './insert-names.js';
import { AgencyEntity } from './agency.entity.js';
import { ContactPointEntity } from './contact-point.entity.js';
import { homeProvince } from './home-province.js';
import { PositionEntity } from './position.entity.js';

@Injectable()
export class TypeormAgencyStore implements AgencyStore {
  constructor(private readonly database: Database) {}

  async lock(id: string): Promise<AgencyRecord | null> {
    const [row] = await this.database.query<AgencyRecord>(
      `SELECT id, name, short_name AS "shortName", kind, valid_from::text AS "validFrom", valid_to::text AS "validTo"
         FROM agencies WHERE id = $1 FOR UPDATE`,
      [id],
    );
    return row ?? null;
  }

  async add(agency: NewAgency, headTitle: string): Promise<string> {
    const { manager } = this.database;
    const id = uuidv7();
    const home = await homeProvince(this.database);
    const province = agency.province ?? home;
    await manager.insert(AgencyEntity, {
      id,
      code: await this.freeCode(province === home ? agency.name : `${agency.name} ${province}`),
      province,
      name: agency.name,
      shortName: agency.shortName,
      kind: agency.kind,
      validFrom: agency.validFrom,
      validTo: null,
      parentId: agency.parentId,
    });
    await this.addNames(id, [agency.name, agency.shortName, ...agency.spellings]);
    await manager.insert(PositionEntity, {
      id: uuidv7(),
      agencyId: id,
      kind: 'head',
      title: headTitle,
      fields: [],
    });
    if (agency.mailbox !== null) {
      const address = agency.mailbox;
      await manager.insert(ContactPointEntity, { id: uuidv7(), agencyId: id, kind: 'email', address });
    }
    return id;
  }

  async rename(
    id: string,
    { name, shortName, on }: { name: string; shortName: string; on: LocalDate },
  ): Promise<void> {
    await this.database.query(
      `UPDATE agency_names n SET valid_to = $2 FROM agencies a
        WHERE a.id = $1 AND n.agency_id = a.id AND n.name IN (a.name, a.short_name) AND n.key <> ALL($3)`,
      [id, addDays(on, -1), [nameKey(name), nameKey(shortName)]],
    );
    await this.database.query('UPDATE agencies SET name = $2, short_name = $3 WHERE id = $1', [
      id,
      name,
      shortName,
    ]);
    await this.addNames(id, [name, shortName]);
  }

  async close(id: string, on: LocalDate): Promise<{ openAssignments: number }> {
    await this.database.query('UPDATE agencies SET valid_to = $2 WHERE id = $1', [id, on]);
    const [row] = await this.database.query<{ open: number }>(
      'SELECT count(*)::int AS open FROM assignments WHERE agency_id = $1 AND closed_at IS NULL',
      [id],
    );
    return { openAssignments: row?.open ?? 0 };
  }

  async setMember({ groupCode, agencyId, fromOn, toOn }: GroupMember): Promise<{ name: string } | null> {
    const [group] = await this.database.query<{ name: string }>(
      `WITH chosen AS (SELECT id, name FROM agency_groups WHERE code = $1), set AS (
         INSERT INTO agency_group_members (group_id, agency_id, from_on, to_on)
         SELECT id, $2, $3, $4 FROM chosen
         ON CONFLICT (group_id, agency_id) DO UPDATE SET from_on = excluded.from_on, to_on = excluded.to_on)
       SELECT name FROM chosen`,
      [groupCode, agencyId, fromOn, toOn],
    );
    return group ?? null;
  }

  private async addNames(agencyId: string, names: readonly string[]): Promise<void> {
    await insertNames(
      this.database,
      names.map((name) => ({ agencyId, name })),
    );
  }

  /** "so-noi-vu-lai-chau"; a number follows where that is taken. */
  private async freeCode(name: string): Promise<string> {
    const code = fold(name).replaceAll(' ', '-');
    const taken = await this.database.query<{ code: string }>(
      'SELECT code FROM agencies WHERE code = $1 OR code LIKE $2',
      [code, `${code}-%`],
    );
    const codes = new Set(taken.map((row) => row.code));
    let free = code;
    for (let number = 2; codes.has(free); number += 1) free = `${code}-${number}`;
    return free;
  }
}
