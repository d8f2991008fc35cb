import { Injectable } from '@nestjs/common';
import {
  type AgencyDirectory,
  AgencyIndex,
  type IndexedAgency,
  type IndexedGroup,
  nameKey,
} from '#application';
import type { LocalDate } from '#domain';
import { v7 as uuidv7 } from 'uuid';
import { Database } from '../database/transaction.js';

@Injectable()
export class TypeormAgencyDirectory implements AgencyDirectory {
  constructor(private readonly database: Database) {}

  async on(day: LocalDate): Promise<AgencyIndex> {
    const agencies = await this.database.query<IndexedAgency>(
      `SELECT a.id, a.code, a.name, a.kind, coalesce(array_agg(n.key) FILTER (WHERE n.key IS NOT NULL), '{}') AS keys
       FROM agencies a LEFT JOIN agency_names n ON n.agency_id = a.id
       WHERE (a.valid_from IS NULL OR a.valid_from <= $1) AND (a.valid_to IS NULL OR a.valid_to >= $1)
       GROUP BY a.id ORDER BY a.name`,
      [day],
    );
    const groups = await this.database.query<IndexedGroup>(
      `SELECT g.id, g.name, g.expandable, g.spellings,
              coalesce(array_agg(m.agency_id) FILTER (WHERE m.agency_id IS NOT NULL), '{}') AS "memberIds"
       FROM agency_groups g LEFT JOIN agency_group_members m ON m.group_id = g.id
       GROUP BY g.id ORDER BY g.code`,
    );
    return new AgencyIndex(agencies, groups);
  }

  async remember(spellings: readonly { agencyId: string; name: string }[]): Promise<void> {
    const rows = spellings.map(({ agencyId, name }) => ({
      id: uuidv7(),
      agency_id: agencyId,
      name,
      key: nameKey(name),
    }));
    await this.database.query(
      `INSERT INTO agency_names (id, agency_id, name, key)
       SELECT id, agency_id, name, key FROM jsonb_populate_recordset(NULL::agency_names, $1::jsonb)
       ON CONFLICT (key) DO NOTHING`,
      [JSON.stringify(rows)],
    );
  }
}
