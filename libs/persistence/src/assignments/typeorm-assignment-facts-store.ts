import { Injectable } from '@nestjs/common';
import type { AssignmentFactsStore } from '#application';
import type { AssignmentFacts, CompletionFacts, DecidedRung, LocalDate, StageFacts } from '#domain';
import { Database } from '../database/transaction.js';
import { type LedAssignmentRow, readLeads } from './lead-facts.js';

type AssignmentRow = LedAssignmentRow &
  Pick<
    AssignmentFacts,
    'assignedAt' | 'assignVersion' | 'acknowledgedAt' | 'promisedOn' | 'promisedAt' | 'withdrawn'
  >;

type StageRow = Omit<StageFacts, 'completion'> & {
  assignmentId: string;
  completedAt: Date | null;
  documentOn: LocalDate | null;
  confirmedAt: Date | null;
};

/** $1 assignments. Plain rows: a rehearsal reads tens of thousands. Dates as text: the driver would make instants of them. */
const assignmentsQuery = `
  SELECT id, agency_id AS "agencyId", assigned_at AS "assignedAt", assign_version AS "assignVersion",
         acknowledged_at AS "acknowledgedAt", promised_on::text AS "promisedOn", promised_at AS "promisedAt",
         withdrawn_at IS NOT NULL AS withdrawn,
         inherited_at AS "inheritedAt", heads_from::text AS "headsFrom", merged_into_id AS "mergedIntoId"
    FROM assignments WHERE id = ANY($1)`;

const stagesQuery = `
  SELECT assignment_id AS "assignmentId", id, kind, nominal::text, effective::text, working::text,
         due_version AS "dueVersion", due_set_at AS "dueSetAt", held, presented_at AS "presentedAt",
         completed_at AS "completedAt", document_on::text AS "documentOn", confirmed_at AS "confirmedAt",
         returned_at AS "returnedAt", returns, committed_on::text AS "committedOn", paused_at AS "pausedAt",
         cancelled_at AS "cancelledAt"
    FROM stages WHERE assignment_id = ANY($1) ORDER BY position`;

const rungsQuery = `
  SELECT assignment_id AS "assignmentId", stage_id AS "stageId", code, repeat, due_version AS "dueVersion",
         decided_at AS "decidedAt", outcome
    FROM rungs WHERE assignment_id = ANY($1)`;

@Injectable()
export class TypeormAssignmentFactsStore implements AssignmentFactsStore {
  constructor(private readonly database: Database) {}

  async lock(assignmentId: string): Promise<AssignmentFacts | null> {
    await this.database.query('SELECT id FROM assignments WHERE id = $1 FOR UPDATE', [assignmentId]);
    const facts = await this.read([assignmentId]);
    return facts.get(assignmentId) ?? null;
  }

  async read(assignmentIds: readonly string[]): Promise<Map<string, AssignmentFacts>> {
    const assignments = await this.database.query<AssignmentRow>(assignmentsQuery, [assignmentIds]);
    const stages = await this.byAssignment<StageRow>(stagesQuery, assignmentIds);
    const rungs = await this.byAssignment<DecidedRung & { assignmentId: string }>(rungsQuery, assignmentIds);
    const leads = await readLeads(this.database, assignments);
    return new Map(
      assignments.map(
        ({ agencyId: _agency, inheritedAt: _at, headsFrom: _from, mergedIntoId: _into, ...assignment }) => [
          assignment.id,
          {
            ...assignment,
            stages: (stages.get(assignment.id) ?? []).map(stageFacts),
            decided: (rungs.get(assignment.id) ?? []).map(({ assignmentId: _assignmentId, ...rung }) => rung),
            ...leads.get(assignment.id),
          },
        ],
      ),
    );
  }

  private async byAssignment<Row extends { assignmentId: string }>(
    query: string,
    ids: readonly string[],
  ): Promise<Map<string, Row[]>> {
    return Map.groupBy(await this.database.query<Row>(query, [ids]), ({ assignmentId }) => assignmentId);
  }
}

function stageFacts({
  assignmentId: _assignmentId,
  completedAt,
  documentOn,
  confirmedAt,
  ...stage
}: StageRow): StageFacts {
  const completion: CompletionFacts | null =
    completedAt === null ? null : { reportedAt: completedAt, documentOn, confirmedAt };
  return { ...stage, completion };
}
