import { ApplicationError } from '#application';
import type { Database } from '../database/transaction.js';

/** True in SQL where agencies `a` and `b` live in one province at one time. */
export const meet = `lower(b.province) = lower(a.province)
        AND coalesce(b.valid_from, '-infinity') <= coalesce(a.valid_to, 'infinity')
        AND coalesce(a.valid_from, '-infinity') <= coalesce(b.valid_to, 'infinity')`;

/** Throws 422 where a spelling of one of these agencies means another of its province that lives at the same time. */
export async function requireUnambiguous(database: Database, agencyIds: readonly string[]): Promise<void> {
  const [taken] = await database.query<{ name: string; one: string; other: string }>(
    `SELECT n.name, a.name AS one, b.name AS other
       FROM agency_names n
       JOIN agencies a ON a.id = n.agency_id
       JOIN agency_names m ON m.key = n.key AND m.agency_id <> n.agency_id
       JOIN agencies b ON b.id = m.agency_id AND ${meet}
      WHERE n.agency_id = ANY($1) LIMIT 1`,
    [agencyIds],
  );
  if (taken === undefined) return;
  const message = `Tên “${taken.name}” chỉ hai cơ quan khác nhau: ${taken.one}; ${taken.other}.`;
  throw new ApplicationError('ambiguous-name', 422, message, { errors: [{ pointer: '/name', message }] });
}
