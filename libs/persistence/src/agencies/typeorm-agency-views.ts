import { Injectable } from '@nestjs/common';
import type { AgencyView, AgencyViews, Page, PageRequest } from '#application';
import type { LocalDate } from '#domain';
import { keyOfCursor, pageOfRows } from '../database/cursor.js';
import { Database } from '../database/transaction.js';

const livesOn = '(a.valid_from IS NULL OR a.valid_from <= $1) AND (a.valid_to IS NULL OR a.valid_to >= $1)';

@Injectable()
export class TypeormAgencyViews implements AgencyViews {
  constructor(private readonly database: Database) {}

  async list({ cursor, limit }: PageRequest, on: LocalDate): Promise<Page<AgencyView>> {
    const [count] = await this.database.query<{ total: number }>(
      `SELECT count(*)::int AS total FROM agencies a WHERE ${livesOn}`,
      [on],
    );
    const rows = await this.database.query<AgencyView & { mailbox: boolean }>(
      `SELECT a.id, a.code, a.name, a.short_name AS "shortName", a.kind,
              a.valid_from::text AS "validFrom", a.valid_to::text AS "validTo",
              EXISTS (SELECT FROM contact_points c WHERE c.agency_id = a.id AND c.disabled_at IS NULL) AS mailbox,
              coalesce((SELECT jsonb_agg(jsonb_build_object('kind', p.kind, 'title', p.title, 'holder', h.name,
                                                            'reachable', coalesce(h.reachable, false)) ORDER BY p.kind, p.title)
                        FROM positions p LEFT JOIN LATERAL (
                          SELECT e.name, EXISTS (SELECT FROM contact_points c
                                                 WHERE c.person_id = e.id AND c.disabled_at IS NULL) AS reachable
                          FROM tenures t JOIN people e ON e.id = t.person_id
                          WHERE t.position_id = p.id AND t.from_on <= $1 AND (t.to_on IS NULL OR t.to_on >= $1)
                          ORDER BY t.from_on DESC LIMIT 1) h ON true
                        WHERE p.agency_id = a.id), '[]') AS posts
       FROM agencies a WHERE ${livesOn} AND ($2::text IS NULL OR a.code > $2)
       ORDER BY a.code LIMIT $3`,
      [on, keyOfCursor(cursor), limit + 1],
    );
    const views = rows.map(({ mailbox, ...view }) => ({
      ...view,
      reachable: mailbox || view.posts.some(({ reachable }) => reachable),
    }));
    return pageOfRows(views, { limit, total: count?.total ?? 0, keyOf: ({ code }) => code });
  }
}
