import { Injectable } from '@nestjs/common';
import type { AgencyDetail, AgencyView, AgencyViews, Page, PageRequest } from '#application';
import type { LocalDate } from '#domain';
import { addressOf } from '../delivery/directory-queries.js';
import { livesOn } from './agency-sql.js';
import { keyOfCursor, pageOfRows } from '../database/cursor.js';
import { Database } from '../database/transaction.js';

const names = `
  SELECT jsonb_agg(jsonb_build_object('name', n.name, 'until', n.valid_to) ORDER BY n.id)
    FROM agency_names n WHERE n.agency_id = a.id`;

const groups = `
  SELECT jsonb_agg(jsonb_build_object('code', g.code, 'name', g.name, 'fromOn', m.from_on, 'toOn', m.to_on) ORDER BY g.code)
    FROM agency_group_members m JOIN agency_groups g ON g.id = m.group_id WHERE m.agency_id = a.id`;

const tenures = `
  SELECT jsonb_agg(jsonb_build_object('id', t.id, 'personId', e.id, 'person', e.name, 'fromOn', t.from_on, 'toOn', t.to_on,
           'email', ${addressOf('person_id', 'e.id')})
         ORDER BY t.from_on DESC, t.id)
    FROM tenures t JOIN people e ON e.id = t.person_id WHERE t.position_id = p.id`;

const positions = `
  SELECT jsonb_agg(jsonb_build_object('id', p.id, 'kind', p.kind, 'title', p.title, 'fields', p.fields,
                                      'tenures', coalesce((${tenures}), '[]')) ORDER BY p.kind, p.title, p.id)
    FROM positions p WHERE p.agency_id = a.id`;

const standins = `
  SELECT jsonb_agg(jsonb_build_object('id', s.id, 'personId', s.person_id, 'person', e.name,
           'standinPersonId', s.standin_person_id, 'standin', i.name, 'fromOn', s.from_on, 'toOn', s.to_on,
           'reason', s.reason) ORDER BY s.from_on, s.id)
    FROM standins s JOIN people e ON e.id = s.person_id JOIN people i ON i.id = s.standin_person_id
   WHERE s.to_on >= $2 AND s.person_id IN (
           SELECT t.person_id FROM tenures t JOIN positions p ON p.id = t.position_id WHERE p.agency_id = a.id)`;

/** $1 agency, $2 day. */
const detailQuery = `
  SELECT a.id, a.code, a.province, a.name, a.short_name AS "shortName", a.kind, a.valid_from::text AS "validFrom",
         a.valid_to::text AS "validTo",
         CASE WHEN up.id IS NOT NULL THEN jsonb_build_object('id', up.id, 'name', up.name) END AS parent,
         coalesce((${names}), '[]') AS names, coalesce((${groups}), '[]') AS groups,
         coalesce((${positions}), '[]') AS positions, coalesce((${standins}), '[]') AS standins
    FROM agencies a LEFT JOIN agencies up ON up.id = a.parent_id WHERE a.id = $1`;

@Injectable()
export class TypeormAgencyViews implements AgencyViews {
  constructor(private readonly database: Database) {}

  async list({ cursor, limit }: PageRequest, on: LocalDate): Promise<Page<AgencyView>> {
    const [count] = await this.database.query<{ total: number }>(
      `SELECT count(*)::int AS total FROM agencies a WHERE ${livesOn('a', '$1')}`,
      [on],
    );
    const rows = await this.database.query<AgencyView & { mailbox: boolean }>(
      `SELECT a.id, a.code, a.name, a.short_name AS "shortName", a.kind,
              a.valid_from::text AS "validFrom", a.valid_to::text AS "validTo",
              ${addressOf('agency_id', 'a.id')} IS NOT NULL AS mailbox,
              coalesce((SELECT jsonb_agg(jsonb_build_object('kind', p.kind, 'title', p.title, 'holder', h.name,
                                                            'reachable', coalesce(h.reachable, false)) ORDER BY p.kind, p.title)
                        FROM positions p LEFT JOIN LATERAL (
                          SELECT e.name, ${addressOf('person_id', 'e.id')} IS NOT NULL AS reachable
                          FROM tenures t JOIN people e ON e.id = t.person_id
                          WHERE t.position_id = p.id AND t.from_on <= $1 AND (t.to_on IS NULL OR t.to_on >= $1)
                          ORDER BY t.from_on DESC LIMIT 1) h ON true
                        WHERE p.agency_id = a.id), '[]') AS posts
       FROM agencies a WHERE ${livesOn('a', '$1')} AND ($2::text IS NULL OR a.code > $2)
       ORDER BY a.code LIMIT $3`,
      [on, keyOfCursor(cursor), limit + 1],
    );
    const views = rows.map(({ mailbox, ...view }) => ({
      ...view,
      reachable: mailbox || view.posts.some(({ reachable }) => reachable),
    }));
    return pageOfRows(views, { limit, total: count?.total ?? 0, keyOf: ({ code }) => code });
  }

  async one(id: string, on: LocalDate): Promise<AgencyDetail | null> {
    const [row] = await this.database.query<AgencyDetail>(detailQuery, [id, on]);
    return row ?? null;
  }
}
