import { addressOf } from './directory-queries.js';

/** $1 message, $2 reason, $3 when. Everybody who shares the address has lost it. */
export const disableQuery = `
  WITH disabled AS (
    UPDATE contact_points SET disabled_at = $3, disabled_reason = $2
      FROM messages
     WHERE messages.id = $1 AND contact_points.kind = messages.channel AND contact_points.disabled_at IS NULL
       AND lower(contact_points.address) = lower(messages.address)
    RETURNING contact_points.id, contact_points.person_id, contact_points.agency_id, contact_points.address
  )
  SELECT disabled.id AS "contactId", disabled.person_id AS "personId", disabled.agency_id AS "agencyId",
         disabled.address, coalesce(people.name, agencies.name) AS name,
         ARRAY(SELECT DISTINCT CASE WHEN strpos(positions.title, employers.name) > 0 THEN positions.title
                                    ELSE positions.title || ' ' || employers.name END
                 FROM tenures
                 JOIN positions ON positions.id = tenures.position_id
                 JOIN agencies AS employers ON employers.id = positions.agency_id
                WHERE tenures.person_id = disabled.person_id AND tenures.to_on IS NULL) AS posts
    FROM disabled
    LEFT JOIN people ON people.id = disabled.person_id
    LEFT JOIN agencies ON agencies.id = disabled.agency_id
   ORDER BY disabled.id`;

/** $1 person or null, $2 agency or null. */
export const ownerQuery = `
  SELECT name, ${addressOf('person_id', 'people.id')} AS address FROM people WHERE id = $1::uuid
  UNION ALL
  SELECT name, ${addressOf('agency_id', 'agencies.id')} FROM agencies WHERE id = $2::uuid`;

/** $1 person or null, $2 agency or null, $3 address, $4 when, $5 id of a new row. Others stay on record, disabled. */
export const setQuery = `
  WITH known AS (
    SELECT id FROM contact_points
     WHERE (person_id = $1::uuid OR agency_id = $2::uuid) AND kind = 'email' AND lower(address) = lower($3)
     ORDER BY disabled_at IS NULL DESC, id LIMIT 1
  ), others AS (
    UPDATE contact_points SET disabled_at = $4, disabled_reason = 'Đã thay bằng địa chỉ khác'
     WHERE (person_id = $1::uuid OR agency_id = $2::uuid) AND kind = 'email' AND disabled_at IS NULL
       AND id NOT IN (SELECT id FROM known)
  ), enabled AS (
    UPDATE contact_points SET disabled_at = NULL, disabled_reason = NULL, address = $3
     WHERE id IN (SELECT id FROM known)
  )
  INSERT INTO contact_points (id, person_id, agency_id, kind, address)
  SELECT $5::uuid, $1::uuid, $2::uuid, 'email', $3 WHERE NOT EXISTS (SELECT 1 FROM known)`;
