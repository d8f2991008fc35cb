import { cancelQuery } from '../delivery/cancel-query.js';
/** $1 assignment, $2 agency that takes over. No row where the assignment is closed or either doesn't exist. */
export const pairQuery = `
  SELECT h.agency_id AS from_id, f.name AS from_name, t.id AS to_id, t.name AS to_name, s.document_number, s.document_on::text,
         (SELECT coalesce(o.merged_into_id, o.id) FROM assignments o
           WHERE o.item_id = h.item_id AND o.year = h.year AND o.agency_id = t.id AND o.id <> h.id
              AND o.withdrawn_at IS NULL) AS own_id
    FROM assignments h
    JOIN agencies f ON f.id = h.agency_id
    JOIN agencies t ON t.id = $2
    LEFT JOIN successions s ON s.from_agency_id = h.agency_id
   WHERE h.id = $1 AND h.closed_at IS NULL AND h.merged_into_id IS NULL`;

/** $1 stages, $2 assignment that they go over to, after its own. */
export const moveStages = `
  UPDATE stages SET assignment_id = $2, position = moved.position
    FROM (SELECT s.id, (SELECT coalesce(max(o.position), -1) FROM stages o WHERE o.assignment_id = $2)
                         + row_number() OVER (ORDER BY s.position) AS position
            FROM stages s WHERE s.id = ANY($1)) AS moved
   WHERE stages.id = moved.id`;

/** $1 share, $2 the successor's assignment: it inherits; the share ends; what went into the share goes along. */
export const mergeStatements = [
  `UPDATE assignments o SET inherited_at = $5, promised_on = $4,
          former_agencies = o.former_agencies || h.former_agencies || $3::jsonb
     FROM assignments h WHERE o.id = $2 AND h.id = $1`,
  'UPDATE assignments SET merged_into_id = $2, closed_at = $3 WHERE id = $1',
  'UPDATE assignments SET merged_into_id = $2 WHERE merged_into_id = $1',
] as const;

/**
 * $1 assignment, $2 why, $3 roles or null for all. Notices to the former lead's officer and clerk are told anew to the
 * successor's when their message is written.
 */
export const cancelWaiting = cancelQuery(
  'rungs.assignment_id = $1 AND ($3::text[] IS NULL OR notices.role = ANY($3))',
);
