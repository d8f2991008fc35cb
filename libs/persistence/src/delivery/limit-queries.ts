import { covers } from './directory-queries.js';

const preference = `jsonb_build_object('sendFrom', send_from, 'sendUntil', send_until, 'perDay', per_day)`;

/** A message counts while its notices stand in it. */
const counts = `messages.state NOT IN ('failed', 'retrying', 'cancelled')
             AND EXISTS (SELECT 1 FROM notices WHERE notices.message_id = messages.id)`;

const sent = `
  jsonb_build_object('all', count(*), 'toHead', count(*) FILTER (WHERE NOT messages.copy AND EXISTS (
    SELECT 1 FROM notices WHERE notices.message_id = messages.id AND notices.role = 'head')))`;

/** $1 recipients, $2 first business instant of today, $3 today. */
export const limitsQuery = `
  SELECT (SELECT ${sent} FROM messages
           WHERE recipient_id = ANY($1) AND created_at >= $2 AND ${counts}) AS "sentToday",
         (SELECT jsonb_agg(${preference} ORDER BY person_id IS NULL, id) FROM delivery_preferences
           WHERE person_id IN (SELECT person_id FROM recipients WHERE id = ANY($1))
              OR agency_id IN (SELECT agency_id FROM recipients WHERE id = ANY($1))
              OR agency_id IN (SELECT positions.agency_id FROM recipients
                                 JOIN tenures ON tenures.person_id = recipients.person_id AND ${covers('$3')}
                                 JOIN positions ON positions.id = tenures.position_id
                                WHERE recipients.id = ANY($1))) AS preferences`;

/** $1 recipients left out, $2 kinds of rungs that are repeats, $3 business instant, $4 system instant. */
export const firstsWaitingQuery = `
  SELECT count(DISTINCT notices.recipient_id)::int AS count
    FROM notices
    JOIN rungs ON rungs.id = notices.rung_id
    JOIN recipients ON recipients.id = notices.recipient_id
   WHERE notices.state = 'waiting' AND rungs.kind <> ALL($2) AND recipients.id <> ALL($1) AND recipients.armed
     AND (recipients.next_at IS NULL OR recipients.next_at <= $3)
     AND (recipients.retry_at IS NULL OR recipients.retry_at <= $4)`;

/** $1 person or null, $2 agency or null. */
export const preferenceQuery = `
  SELECT own.send_from AS "sendFrom", own.send_until AS "sendUntil", own.per_day AS "perDay"
    FROM (SELECT id FROM people WHERE id = $1::uuid UNION ALL SELECT id FROM agencies WHERE id = $2::uuid) AS owners
    LEFT JOIN delivery_preferences AS own ON own.person_id = $1::uuid OR own.agency_id = $2::uuid`;

/** $1 id of a new row, $2 person or null, $3 agency or null, $4 to $6 the wishes, $7 who, $8 when. */
export const savePreferenceQuery = (owner: 'person_id' | 'agency_id'): string => `
  INSERT INTO delivery_preferences (id, person_id, agency_id, send_from, send_until, per_day, set_by, set_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
  ON CONFLICT (${owner}) DO UPDATE
     SET send_from = excluded.send_from, send_until = excluded.send_until, per_day = excluded.per_day,
         set_by = excluded.set_by, set_at = excluded.set_at`;

const working = `contact_points.kind = 'email' AND contact_points.disabled_at IS NULL`;

/** $1 first business instant of today. Messages of today by the working address of their reader, in lower case. */
export const sentByAddress = `
  SELECT addresses.address, ${sent} AS "sentToday"
    FROM messages
    JOIN recipients ON recipients.id = messages.recipient_id
    JOIN LATERAL (
      SELECT DISTINCT lower(contact_points.address) AS address FROM contact_points
       WHERE ${working}
         AND (contact_points.person_id = recipients.person_id OR contact_points.agency_id = recipients.agency_id)
    ) AS addresses ON true
   WHERE messages.created_at >= $1 AND ${counts}
   GROUP BY 1`;

/** $1 today. Wishes by address, in lower case; those of persons first. */
export const preferencesByAddress = `
  SELECT lower(contact_points.address) AS address, own.send_from AS "sendFrom", own.send_until AS "sendUntil",
         own.per_day AS "perDay"
    FROM delivery_preferences AS own
    JOIN contact_points ON ${working}
     AND (contact_points.person_id = own.person_id OR contact_points.agency_id = own.agency_id
          OR contact_points.person_id IN (
               SELECT tenures.person_id FROM tenures JOIN positions ON positions.id = tenures.position_id
                WHERE positions.agency_id = own.agency_id AND ${covers('$1')}))
   ORDER BY own.person_id IS NULL, own.id`;
