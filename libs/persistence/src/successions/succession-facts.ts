import type { LocalDate, SuccessionFacts } from '#domain';
import type { AssignmentEntity } from '../assignments/assignment.entity.js';
import type { Database } from '../database/transaction.js';

/** What the agenda asks about successions, by assignment; nothing for those that none has touched. */
export async function readSuccessions(
  database: Database,
  assignments: readonly AssignmentEntity[],
): Promise<Map<string, { succession: SuccessionFacts }>> {
  const rows = await database.query<{ agencyId: string; on: LocalDate; targets: number }>(
    `SELECT s.from_agency_id AS "agencyId", s.effective_on::text AS on,
            (SELECT count(*)::int FROM succession_targets t WHERE t.succession_id = s.id) AS targets
       FROM successions s WHERE s.from_agency_id = ANY($1)`,
    [[...new Set(assignments.map(({ agencyId }) => agencyId))]],
  );
  const ends = new Map(rows.map((row) => [row.agencyId, row]));
  return new Map(
    assignments.flatMap((assignment) => {
      const { inheritedAt, headsFrom, mergedIntoId } = assignment;
      const end = ends.get(assignment.agencyId);
      if (inheritedAt === null && mergedIntoId === null && end === undefined) return [];
      const leadEnds = end === undefined ? null : { on: end.on, waitsFor: waitsFor(end.targets) };
      const succession = { inheritedAt, headsFrom, leadEnds, isMerged: mergedIntoId !== null };
      return [[assignment.id, { succession }]];
    }),
  );
}

function waitsFor(targets: number): 'hand-over' | 'decision' {
  return targets === 1 ? 'hand-over' : 'decision';
}
