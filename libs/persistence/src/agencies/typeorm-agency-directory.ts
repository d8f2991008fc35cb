import { Injectable } from '@nestjs/common';
import { type AgencyDirectory, AgencyIndex, type IndexedAgency, type IndexedGroup } from '#application';
import { type LocalDate, nameKey } from '#domain';
import { isMemberOn, livesOn } from './agency-sql.js';
import { Database } from '../database/transaction.js';
import { insertNames } from './insert-names.js';
import { homeProvince } from './home-province.js';
import { meet } from './require-unambiguous.js';

@Injectable()
export class TypeormAgencyDirectory implements AgencyDirectory {
  constructor(private readonly database: Database) {}

  async on(day: LocalDate, province: string | null = null): Promise<AgencyIndex> {
    const scope = { day, province: province ?? (await homeProvince(this.database)) };
    return new AgencyIndex(await this.agencies(), await this.groups(day), scope);
  }

  async remember(spellings: readonly { agencyId: string; name: string }[]): Promise<void> {
    const given = spellings.map(({ agencyId, name }) => ({ agencyId, name, key: nameKey(name) }));
    await insertNames(
      this.database,
      await this.database.query<{ agencyId: string; name: string }>(
        `SELECT given."agencyId", given.name
           FROM jsonb_to_recordset($1::jsonb) AS given ("agencyId" uuid, name text, key text)
           JOIN agencies a ON a.id = given."agencyId"
          WHERE NOT EXISTS (SELECT FROM agency_names m JOIN agencies b ON b.id = m.agency_id AND ${meet}
                             WHERE m.key = given.key AND m.agency_id <> a.id)`,
        [JSON.stringify(given)],
      ),
    );
  }

  private agencies(): Promise<IndexedAgency[]> {
    return this.database.query<IndexedAgency>(
      `SELECT a.id, a.code, a.name, a.kind, a.province, a.valid_from::text AS "validFrom", a.valid_to::text AS "validTo",
              coalesce(array_agg(n.key) FILTER (WHERE n.key IS NOT NULL), '{}') AS keys
       FROM agencies a LEFT JOIN agency_names n ON n.agency_id = a.id
       GROUP BY a.id ORDER BY a.name, a.id`,
    );
  }

  private groups(day: LocalDate): Promise<IndexedGroup[]> {
    return this.database.query<IndexedGroup>(
      `SELECT g.id, g.name, g.expandable, g.spellings,
              coalesce(array_agg(m.agency_id) FILTER (WHERE a.id IS NOT NULL), '{}') AS "memberIds"
       FROM agency_groups g
       LEFT JOIN agency_group_members m ON m.group_id = g.id
        AND ${isMemberOn('m', '$1')}
       LEFT JOIN agencies a ON a.id = m.agency_id
        AND ${livesOn('a', '$1')}
       GROUP BY g.id ORDER BY g.code`,
      [day],
    );
  }
}
