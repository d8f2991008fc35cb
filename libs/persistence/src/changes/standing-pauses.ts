import { Injectable } from '@nestjs/common';
import { Database } from '../database/transaction.js';
import { appendEvents } from '../ledger/append-events.js';

interface PausedRow {
  stageId: string;
  assignmentId: string;
  actor: string;
  data: object;
}

/**
 * The last word on each scope counts: a pause that was neither undone nor followed by a resumption of the same scope
 * stands.
 */
const standing = `
  SELECT * FROM (
    SELECT DISTINCT ON (command -> 'filter') id, command, command -> 'filter' AS filter, applied_by
      FROM change_batches
     WHERE applied_at IS NOT NULL AND undone_at IS NULL AND command ->> 'kind' IN ('pause', 'resume')
     ORDER BY command -> 'filter', applied_at DESC, id DESC) AS words
   WHERE command ->> 'kind' = 'pause' AND (filter ->> 'planId' IS NOT NULL OR filter ->> 'agencyId' IS NOT NULL)`;

/** $1 stages, $2 when. */
const pauseQuery = `
  UPDATE stages s SET paused_at = $2
    FROM assignments a, plan_items i, (${standing}) AS w
   WHERE s.id = ANY($1) AND s.paused_at IS NULL AND a.id = s.assignment_id AND i.id = a.item_id
     AND (w.filter ->> 'planId' IS NULL OR w.filter ->> 'planId' = i.plan_id::text)
     AND (w.filter ->> 'agencyId' IS NULL OR w.filter ->> 'agencyId' = a.agency_id::text)
     AND (w.filter -> 'kinds' = '[]' OR w.filter -> 'kinds' ? s.kind)
     AND (w.filter ->> 'dueFrom' IS NULL OR s.effective >= (w.filter ->> 'dueFrom')::date)
     AND (w.filter ->> 'dueTo' IS NULL OR s.effective <= (w.filter ->> 'dueTo')::date)
  RETURNING s.id AS "stageId", s.assignment_id AS "assignmentId", w.applied_by AS actor,
            jsonb_build_object('reason', w.command -> 'reason', 'decisionNumber', w.command -> 'decisionNumber',
                               'decidedOn', w.command -> 'decidedOn', 'batchId', w.id) AS data`;

/** Pauses of a plan or an agency hold for what is given out later, too; for repositories that write stages. */
@Injectable()
export class StandingPauses {
  constructor(private readonly database: Database) {}

  /** Pauses those of the new stages that a standing pause is for, and says so in their timeline. */
  async holdFor(stageIds: readonly string[], at: Date): Promise<void> {
    // Of rows just written nobody knows how many there are: the large statement is run where there is something to find.
    const [pause] = await this.database.query<object>(`${standing} LIMIT 1`);
    if (stageIds.length === 0 || pause === undefined) return;
    const paused = await this.database.query<PausedRow>(`WITH held AS (${pauseQuery}) SELECT * FROM held`, [
      stageIds,
      at,
    ]);
    await appendEvents(
      this.database,
      paused.map((row) => ({ ...row, kind: 'paused', onBehalfOf: null, channel: 'system', at })),
    );
  }
}
