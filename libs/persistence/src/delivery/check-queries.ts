/** True in SQL for a check that still has to be written into a letter. */
export const waitsForLetter = `(address_checks.pressed_at IS NULL
  AND (address_checks.message_id IS NULL
       OR EXISTS (SELECT 1 FROM messages WHERE messages.id = address_checks.message_id AND state = 'retrying')))`;

/** True in SQL where a recipient has such a check. */
export const hasChecks = (recipient: string): string =>
  `EXISTS (SELECT 1 FROM address_checks WHERE address_checks.recipient_id = ${recipient} AND ${waitsForLetter})`;

/** $1 check. */
export const checkQuery = `
  SELECT address_checks.id, addressed_as AS "addressedAs", drill_id IS NOT NULL AS "isDrill",
         (SELECT address FROM messages WHERE messages.id = message_id) AS address,
         asked_at AS "askedAt", pressed_at AS "pressedAt"
    FROM address_checks WHERE id = $1 FOR UPDATE`;

/** $1 check, $2 when. The address is verified for everybody who uses it. */
export const pressQuery = `
  WITH pressed AS (
    UPDATE address_checks SET pressed_at = $2 WHERE id = $1 AND pressed_at IS NULL RETURNING message_id
  )
  UPDATE contact_points SET verified_at = $2
    FROM pressed JOIN messages ON messages.id = pressed.message_id
   WHERE contact_points.kind = messages.channel AND lower(contact_points.address) = lower(messages.address)`;

export const drillsQuery = `
  SELECT drills.id, drills.year, drills.started_by AS "startedBy", drills.started_at AS "startedAt",
         count(address_checks.id)::int AS asked, count(address_checks.pressed_at)::int AS pressed
    FROM drills LEFT JOIN address_checks ON address_checks.drill_id = drills.id`;

/** $1 drill. */
export const drilledQuery = `
  SELECT jsonb_build_object('id', agencies.id, 'name', agencies.name) AS agency,
         address_checks.addressed_as AS "addressedAs", messages.address, address_checks.pressed_at AS "pressedAt",
         CASE WHEN messages.id IS NOT NULL THEN messages.state
              WHEN address_checks.recipient_id IS NULL THEN 'unreachable'
              ELSE 'waiting' END AS state
    FROM address_checks
    JOIN agencies ON agencies.id = address_checks.agency_id
    LEFT JOIN messages ON messages.id = address_checks.message_id
   WHERE address_checks.drill_id = $1
   ORDER BY address_checks.pressed_at IS NOT NULL, agencies.code, address_checks.id`;
