import type { PendingSuccession } from '#domain';
import type { Database } from '../database/transaction.js';

/** Condition: assignment `h` is open and still led by agency `$agency`. */
const isHeldBy = (agency: string): string =>
  `h.agency_id = ${agency} AND h.closed_at IS NULL AND h.merged_into_id IS NULL`;

const agency = (row: string): string =>
  `jsonb_build_object('id', ${row}.id, 'code', ${row}.code, 'name', ${row}.name)`;

/** Successions `s` of agencies `a` as the application knows them. */
export const select = `
  SELECT s.id, s.kind, s.effective_on::text AS on, ${agency('a')} AS from,
         coalesce((SELECT jsonb_agg(${agency('t')} ORDER BY x.position)
                     FROM succession_targets x JOIN agencies t ON t.id = x.agency_id
                    WHERE x.succession_id = s.id), '[]') AS to,
         s.document_number AS "documentNumber", s.document_on::text AS "documentOn", s.note,
         s.recorded_by AS "recordedBy", s.recorded_at AS "recordedAt", s.took_effect_at AS "tookEffectAt",
         (SELECT count(*)::int FROM assignments h WHERE ${isHeldBy('s.from_agency_id')}) AS held
    FROM successions s JOIN agencies a ON a.id = s.from_agency_id`;

/** $1 agency that ends, $2 its only successor or null. */
export const heldBy = `
  SELECT h.id AS "assignmentId", h.year, i.ordinal, i.task,
         EXISTS (SELECT FROM assignments o
                  WHERE o.item_id = h.item_id AND o.year = h.year AND o.agency_id = $2::uuid
                    AND o.withdrawn_at IS NULL) AS merges
    FROM assignments h JOIN plan_items i ON i.id = h.item_id
   WHERE ${isHeldBy('$1')}
   ORDER BY h.year, i.plan_id, i.position, h.id`;

/** The only successor of succession $1, if it has exactly one. */
const only = `
  SELECT s.from_agency_id, min(t.agency_id::text)::uuid AS to_agency_id
    FROM successions s JOIN succession_targets t ON t.succession_id = s.id
   WHERE s.id = $1 GROUP BY s.id HAVING count(*) = 1`;

/** $1 succession. What its agency coordinated is coordinated by those that follow; the printed name stays. */
const moveCoordination = `
  WITH named AS (
    DELETE FROM item_agencies n USING successions s
     WHERE s.id = $1 AND n.agency_id = s.from_agency_id AND n.role <> 'lead'
       AND EXISTS (SELECT FROM succession_targets t WHERE t.succession_id = s.id)
    RETURNING n.item_id, n.role, n.printed)
  INSERT INTO item_agencies (id, item_id, role, position, printed, agency_id)
  SELECT gen_random_uuid(), n.item_id, n.role, p.last + row_number() OVER (PARTITION BY n.item_id, n.role ORDER BY t.position),
         n.printed, t.agency_id
    FROM named n JOIN succession_targets t ON t.succession_id = $1
    JOIN LATERAL (SELECT max(o.position) AS last FROM item_agencies o WHERE o.item_id = n.item_id AND o.role = n.role) p ON true
   WHERE NOT EXISTS (SELECT FROM item_agencies o
                      WHERE o.item_id = n.item_id AND o.role = n.role AND o.agency_id = t.agency_id)`;

/** What goes over besides assignments: what it coordinated, plans it stands for, and those who sign in for it. */
export const takeEffectStatements: readonly string[] = [
  moveCoordination,
  `UPDATE plans SET standing_agency_id = o.to_agency_id FROM (${only}) AS o
    WHERE plans.standing_agency_id = o.from_agency_id`,
  `UPDATE accounts SET agency_id = o.to_agency_id FROM (${only}) AS o WHERE accounts.agency_id = o.from_agency_id`,
];

/** Every succession that is not over yet, for the office's agenda. */
export function readPending(database: Database): Promise<PendingSuccession[]> {
  return database.query<PendingSuccession>(
    `SELECT * FROM (
       SELECT s.id, s.effective_on::text AS on, s.took_effect_at IS NOT NULL AS "tookEffect",
              ARRAY(SELECT t.agency_id::text FROM succession_targets t WHERE t.succession_id = s.id ORDER BY t.position) AS successors,
              ARRAY(SELECT h.id::text FROM assignments h WHERE ${isHeldBy('s.from_agency_id')} ORDER BY h.id) AS held
         FROM successions s) AS pending
      WHERE NOT "tookEffect" OR held <> '{}'
      ORDER BY "on", id`,
  );
}

/** $1 new ids, $2 codes, $3 assignments, $4 successions, $5 when. The office is asked who takes an assignment over. */
export const askSuccessors = `
  INSERT INTO questions (id, code, kind, plan_id, item_id, data, raised_at)
  SELECT w.question_id, w.code, 'successor', i.plan_id, i.id,
         jsonb_build_object('assignmentId', h.id, 'agencyId', a.id, 'agency', a.name, 'successionId', s.id,
           'on', s.effective_on::text, 'document', s.document_number,
           'successors', coalesce((SELECT jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name) ORDER BY x.position)
                                     FROM succession_targets x JOIN agencies t ON t.id = x.agency_id
                                    WHERE x.succession_id = s.id), '[]')), $5::timestamptz
    FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[]) AS w (question_id, code, assignment_id, succession_id)
    JOIN assignments h ON h.id = w.assignment_id
    JOIN plan_items i ON i.id = h.item_id
    JOIN agencies a ON a.id = h.agency_id
    JOIN successions s ON s.id = w.succession_id
  ON CONFLICT (code) DO NOTHING`;
