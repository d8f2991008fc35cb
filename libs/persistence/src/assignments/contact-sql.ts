import type { EventKind } from '#application';
import { isTaken } from '../delivery/taken-sql.js';

/** What a lead does about a stage: after it, silence begins anew. */
const signs = [
  'acknowledged',
  'progress-noted',
  'presented',
  'issued',
  'completed',
  'extension-asked',
  'committed',
  'transfer-asked',
] as const satisfies readonly EventKind[];

const listed = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');

/** True in SQL for a stage `s` of `a` that its lead still owes and says nothing about. */
export const owesSilently = `(s.presented_at IS NULL AND s.completed_at IS NULL AND s.cancelled_at IS NULL
  AND s.paused_at IS NULL AND a.closed_at IS NULL)`;

/** One row with `delivered` and `failed` for the stage `s`, as `ContactCount` of the domain says. */
export const contactSql = `(
  SELECT count(DISTINCT m.id) FILTER (WHERE ${isTaken('m.state')})::int AS delivered,
         count(DISTINCT r.id) FILTER (WHERE r.outcome = 'nobody' OR m.state IN ('failed', 'unknown'))::int AS failed
    FROM rungs AS r
    LEFT JOIN notices AS n ON n.rung_id = r.id AND NOT n.copy AND n.role IN ('head', 'officer')
    LEFT JOIN messages AS m ON m.id = n.message_id
   WHERE r.assignment_id = s.assignment_id AND (r.stage_id = s.id OR r.stage_id IS NULL)
     AND r.kind NOT IN ('office-7', 'sign-3', 'confirm-2')
     AND r.decided_at > coalesce(
           (SELECT max(e.at) FROM events AS e
             WHERE e.assignment_id = s.assignment_id AND (e.stage_id = s.id OR e.stage_id IS NULL)
               AND e.kind IN (${listed(signs)})), '-infinity'))`;

/** True in SQL where a silent stage `s` of `a` was ignored or not reached; the domain's `contactOf` in SQL. */
export const hasContact = (contact: string): string => `(${owesSilently} AND (
  SELECT CASE WHEN c.delivered > 0 THEN 'ignored' WHEN c.failed > 0 THEN 'unreached' END FROM ${contactSql} AS c) = ${contact})`;

/** $1 stages; those whose lead is silent. */
export const contactsQuery = `
  SELECT s.id AS stage_id, contact.delivered, contact.failed
    FROM stages AS s JOIN assignments AS a ON a.id = s.assignment_id, LATERAL ${contactSql} AS contact
   WHERE s.id = ANY($1) AND ${owesSilently}`;
