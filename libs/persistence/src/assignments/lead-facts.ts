import { type AgencyKind, type LocalDate, type Manner, mannerOf, type SuccessionFacts } from '#domain';
import type { Database } from '../database/transaction.js';

/** What the agenda asks about the agency that leads. `succession` is absent where none has touched the assignment. */
export interface LeadFacts {
  manner: Manner;
  succession?: SuccessionFacts;
}

/** What of an assignment's row its lead's part of the facts is read from. */
export interface LedAssignmentRow {
  id: string;
  agencyId: string;
  inheritedAt: Date | null;
  headsFrom: LocalDate | null;
  mergedIntoId: string | null;
}

interface LeadRow {
  id: string;
  kind: AgencyKind;
  on: LocalDate | null;
  targets: number;
}

/** $1 agencies: how each is spoken to, and when and into how many it ends. */
const leadsQuery = `
  SELECT agencies.id, agencies.kind, successions.effective_on::text AS on,
         (SELECT count(*)::int FROM succession_targets WHERE succession_id = successions.id) AS targets
    FROM agencies LEFT JOIN successions ON successions.from_agency_id = agencies.id
   WHERE agencies.id = ANY($1)`;

/** The lead's part of the facts by assignment id, in one look for all of them. */
export async function readLeads(
  database: Database,
  assignments: readonly LedAssignmentRow[],
): Promise<Map<string, LeadFacts>> {
  const agencyIds = [...new Set(assignments.map(({ agencyId }) => agencyId))];
  const rows = await database.query<LeadRow>(leadsQuery, [agencyIds]);
  const leads = new Map(rows.map((row) => [row.id, row]));
  return new Map(
    assignments.flatMap((assignment) => {
      const lead = leads.get(assignment.agencyId);
      return lead === undefined ? [] : [[assignment.id, leadFacts(assignment, lead)]];
    }),
  );
}

function leadFacts(
  { inheritedAt, headsFrom, mergedIntoId }: LedAssignmentRow,
  { kind, on, targets }: LeadRow,
): LeadFacts {
  const manner = mannerOf(kind);
  if (inheritedAt === null && mergedIntoId === null && on === null) return { manner };
  const leadEnds = on === null ? null : { on, waitsFor: waitsFor(targets) };
  return { manner, succession: { inheritedAt, headsFrom, leadEnds, isMerged: mergedIntoId !== null } };
}

function waitsFor(targets: number): 'hand-over' | 'decision' {
  return targets === 1 ? 'hand-over' : 'decision';
}
