import { type ActionChannel, refusedAs, type ChangeRequest } from '#application';
import type { Database } from '../database/transaction.js';
import { appendEvents, type NewEventRow } from '../ledger/append-events.js';

export interface ClosedBy {
  by: string;
  at: Date;
  /** Vietnamese. */
  reason: string;
  channel: ActionChannel;
  /** Only what is asked about these stages; left out or null: about the assignments as well. */
  stageIds?: readonly string[] | null;
}

type Closed = Pick<ChangeRequest, 'assignmentId' | 'kind' | 'stageId'>;

/**
 * Turns down what nobody has decided about assignments that are led no longer, or about stages of them that have ended,
 * since nobody could decide it any more; each timeline says so. Answers what was closed, oldest first.
 */
export async function closeRequests(
  database: Database,
  assignmentIds: readonly string[],
  { by, at, reason, channel, stageIds = null }: ClosedBy,
): Promise<Closed[]> {
  const closed = await database.query<Closed>(
    `WITH closed AS (
       UPDATE change_requests
          SET outcome = 'refused', decided_by = $2, decided_at = $3,
              decision = jsonb_build_object('number', NULL, 'on', NULL, 'newOn', NULL, 'agencyId', NULL, 'reason', $4::text)
        WHERE assignment_id = ANY($1) AND outcome IS NULL AND ($5::uuid[] IS NULL OR stage_id = ANY($5))
       RETURNING id, kind, assignment_id, stage_id)
     SELECT assignment_id AS "assignmentId", kind, stage_id AS "stageId" FROM closed ORDER BY id`,
    [assignmentIds, by, at, reason, stageIds],
  );
  const events = closed.map(({ assignmentId, kind, stageId }): NewEventRow => ({
    ...{ assignmentId, stageId, kind: refusedAs[kind], actor: by, onBehalfOf: null, channel, at },
    data: { reason },
  }));
  await appendEvents(database, events);
  return closed;
}
