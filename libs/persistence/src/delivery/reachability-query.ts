import { isTaken } from './taken-sql.js';
import { livesOn } from '../agencies/agency-sql.js';
import { addressOf, covers } from './directory-queries.js';

/** $1 date. One row per post that a ladder may need and holder, gaps first, then by how soon they are needed. */
export const reachabilityQuery = `
  WITH leads AS (
    SELECT agency_id AS id FROM assignments WHERE closed_at IS NULL
    UNION SELECT agency_id FROM item_agencies WHERE role = 'lead' AND agency_id IS NOT NULL
  ), needed AS (
    SELECT leads.id AS agency_id, kinds.kind FROM leads, (VALUES ('head'), ('officer'), ('clerk')) AS kinds (kind)
    UNION SELECT agency_id, kind FROM positions WHERE kind IN ('monitor', 'deputy-chief')
  ), sent AS (
    SELECT lower(address) AS address, max(sent_at) FILTER (WHERE ${isTaken('state')}) AS success_at,
           max(created_at) FILTER (WHERE state IN ('failed', 'retrying', 'unknown')) AS failure_at
      FROM messages GROUP BY 1
  ), posts AS (
    SELECT needed.agency_id, needed.kind, positions.title, people.id AS person_id, people.name AS holder,
           ${addressOf('person_id', 'people.id')} AS own,
           ${addressOf('agency_id', 'needed.agency_id')} AS mailbox
      FROM needed
      LEFT JOIN positions ON positions.agency_id = needed.agency_id AND positions.kind = needed.kind
      LEFT JOIN tenures ON tenures.position_id = positions.id AND ${covers('$1')}
      LEFT JOIN people ON people.id = tenures.person_id
  ), reached AS (
    SELECT posts.*, coalesce(posts.own, posts.mailbox) AS address, sent.success_at, sent.failure_at,
           CASE WHEN coalesce(posts.own, posts.mailbox) IS NULL THEN 'unreachable'
                WHEN sent.failure_at > coalesce(sent.success_at, '-infinity') THEN 'failing'
                WHEN posts.own IS NULL THEN 'by-mailbox'
                ELSE 'reachable' END AS reach
      FROM posts LEFT JOIN sent ON sent.address = lower(coalesce(posts.own, posts.mailbox))
  )
  SELECT jsonb_build_object('id', agencies.id, 'code', agencies.code, 'name', agencies.name) AS agency,
         reached.kind, reached.title, reached.person_id AS "personId", reached.holder, reached.address, reached.reach, reached.own IS NOT NULL AS "isOwnAddress",
         (SELECT max(verified_at) FROM contact_points
           WHERE kind = 'email' AND lower(contact_points.address) = lower(reached.address)) AS "verifiedAt",
         coalesce((SELECT jsonb_agg(jsonb_build_object('kind', kind, 'address', contact_points.address,
                     'isOwn', contact_points.person_id IS NOT NULL, 'verifiedAt', verified_at, 'disabledAt', disabled_at)
                     ORDER BY contact_points.person_id IS NULL, disabled_at IS NOT NULL, contact_points.id)
             FROM contact_points
            WHERE contact_points.person_id = reached.person_id OR contact_points.agency_id = reached.agency_id), '[]') AS addresses,
         reached.success_at AS "lastSuccessAt", reached.failure_at AS "lastFailureAt",
         (SELECT messages.state_reason FROM messages
           WHERE lower(messages.address) = lower(reached.address) AND messages.created_at = reached.failure_at
             AND messages.state IN ('failed', 'retrying', 'unknown')
           ORDER BY messages.id DESC LIMIT 1) AS "lastFailure",
         disabled.disabled_at AS "disabledAt", disabled.disabled_reason AS "disabledReason",
         (SELECT min(assignments.next_at) FROM assignments
           WHERE assignments.agency_id = agencies.id AND assignments.closed_at IS NULL) AS "neededAt"
    FROM reached
    JOIN agencies ON agencies.id = reached.agency_id AND ${livesOn('agencies', '$1')}
    LEFT JOIN LATERAL (
      SELECT disabled_at, disabled_reason FROM contact_points
       WHERE reached.own IS NULL AND disabled_at IS NOT NULL
         AND (person_id = reached.person_id OR (reached.mailbox IS NULL AND agency_id = reached.agency_id))
       ORDER BY disabled_at DESC LIMIT 1) AS disabled ON true
   ORDER BY reached.reach IN ('by-mailbox', 'reachable'), "neededAt" NULLS LAST,
            array_position(ARRAY['unreachable', 'failing', 'by-mailbox', 'reachable'], reached.reach), agencies.code, reached.kind, reached.title, reached.holder`;
