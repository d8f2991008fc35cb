import { Injectable } from '@nestjs/common';
import type { AddedAssignment, AssignmentDraft, NewAssignments } from '#application';
import { localDateOf } from '#domain';
import { v7 as uuidv7 } from 'uuid';
import { StandingPauses } from '../changes/standing-pauses.js';
import { Database } from '../database/transaction.js';
import { EventLinks } from '../events/event-links.js';
import { appendEvents, type NewEventRow } from '../ledger/append-events.js';
import { insertRows } from './insert-rows.js';
import { rowOfStage } from './stage-rows.js';

interface NewAssignment extends AssignmentDraft {
  id: string;
}

@Injectable()
export class TypeormNewAssignments implements NewAssignments {
  constructor(
    private readonly database: Database,
    private readonly links: EventLinks,
    private readonly pauses: StandingPauses,
  ) {}

  async add(
    drafts: readonly AssignmentDraft[],
    { assignedAt, actor }: { assignedAt: Date; actor: string },
  ): Promise<AddedAssignment[]> {
    if (drafts.length === 0) return [];
    const added = await this.claim(drafts, assignedAt);
    const stages = added.map(({ stages: planned }) => planned.map((stage) => ({ ...stage, id: uuidv7() })));
    await insertRows(
      this.database,
      'stages',
      added.flatMap((assignment, at) =>
        (stages[at] ?? []).map((stage, position) =>
          rowOfStage(stage, { assignmentId: assignment.id, position, dueVersion: 1, dueSetAt: assignedAt }),
        ),
      ),
    );
    await this.links.link(stages.flat().map(({ id, events }) => ({ stageId: id, events })));
    await appendEvents(
      this.database,
      added.map(({ id }) => assignedEvent(id, { assignedAt, actor })),
    );
    await this.pauses.holdFor(
      stages.flat().map(({ id }) => id),
      assignedAt,
    );
    await this.wakeForEnded(added, assignedAt);
    return added.map(({ id, itemId, agencyId }, at) => ({ id, itemId, agencyId, stages: stages[at] ?? [] }));
  }

  /** What is given to an agency that has been succeeded meanwhile goes on to its successor at once. */
  private async wakeForEnded(added: readonly NewAssignment[], assignedAt: Date): Promise<void> {
    const [ended] = await this.database.query<object>(
      'SELECT 1 FROM successions WHERE from_agency_id = ANY($1) AND effective_on <= $2 LIMIT 1',
      [added.map(({ agencyId }) => agencyId), localDateOf(assignedAt)],
    );
    if (ended !== undefined) await this.links.wakeOffice();
  }

  /** Inserts the assignments that do not exist; the unique key decides, whoever else is at it. One taken back is given anew. */
  private async claim(drafts: readonly AssignmentDraft[], assignedAt: Date): Promise<NewAssignment[]> {
    const assignments = drafts.map((draft) => ({ ...draft, id: uuidv7() }));
    const rows = assignments.map(({ id, itemId, year, agencyId }) => ({
      id,
      item_id: itemId,
      year,
      agency_id: agencyId,
    }));
    const claimed = await this.database.query<{ id: string }>(
      `INSERT INTO assignments (id, item_id, year, agency_id, assigned_at, next_at)
       SELECT id, item_id, year, agency_id, $2::timestamptz, $2::timestamptz
       FROM jsonb_populate_recordset(NULL::assignments, $1::jsonb)
       ON CONFLICT (item_id, year, agency_id) WHERE withdrawn_at IS NULL DO NOTHING RETURNING id`,
      [JSON.stringify(rows), assignedAt],
    );
    const ids = new Set(claimed.map(({ id }) => id));
    return assignments.filter(({ id }) => ids.has(id));
  }
}

function assignedEvent(
  assignmentId: string,
  { assignedAt, actor }: { assignedAt: Date; actor: string },
): NewEventRow {
  const what = { kind: 'assigned', stageId: null, data: {} } as const;
  return { assignmentId, ...what, actor, onBehalfOf: null, channel: 'system', at: assignedAt };
}
