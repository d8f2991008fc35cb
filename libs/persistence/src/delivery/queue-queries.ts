import type { QueuedNotice } from '#application';
import type { Role } from '#domain';
import { addressOf, covers } from './directory-queries.js';

/** $1 recipient. */
export const recipientQuery = `
  SELECT coalesce(${addressOf('person_id', 'recipients.person_id')},
                  ${addressOf('agency_id', 'recipients.agency_id')}) AS address,
         retry_at, failures
    FROM recipients WHERE id = $1`;

/** A cheap look whether the recipient is still the one meant; only where it fails is the role resolved anew. */
const isCurrent = `
  CASE WHEN recipients.agency_id IS NOT NULL THEN ${addressOf('agency_id', 'recipients.agency_id')} IS NOT NULL
       ELSE ${addressOf('person_id', 'recipients.person_id')} IS NOT NULL
        AND (notices.position_id IS NULL OR EXISTS (
              SELECT 1 FROM tenures
               WHERE tenures.position_id = notices.position_id
                 AND tenures.person_id = recipients.person_id AND ${covers('$2')}))
        AND (notices.role <> 'officer' OR assignments.officer_person_id IS NULL
             OR assignments.officer_person_id = recipients.person_id)
  END`;

/** $1 recipient, $2 date. */
export const waitingQuery = `
  SELECT notices.id, notices.copy, notices.role, notices.created_at, rungs.assignment_id, rungs.stage_id,
         rungs.kind, rungs.code, rungs.due_version AS rung_due_version, ${isCurrent} AS is_current,
         assignments.acknowledged_at, assignments.closed_at, stages.due_version, stages.presented_at,
         stages.completed_at, stages.confirmed_at
    FROM notices
    JOIN recipients ON recipients.id = notices.recipient_id
    JOIN rungs ON rungs.id = notices.rung_id
    JOIN assignments ON assignments.id = rungs.assignment_id
    LEFT JOIN stages ON stages.id = rungs.stage_id
   WHERE notices.recipient_id = $1 AND notices.state = 'waiting'
   ORDER BY notices.id`;

export interface WaitingRow {
  id: string;
  copy: boolean;
  role: Role;
  created_at: Date;
  assignment_id: string;
  stage_id: string | null;
  kind: string;
  code: string;
  rung_due_version: number;
  is_current: boolean;
  acknowledged_at: Date | null;
  closed_at: Date | null;
  due_version: number | null;
  presented_at: Date | null;
  completed_at: Date | null;
  confirmed_at: Date | null;
}

/** A row of `waitingQuery` in the application's words. */
export function waitingNoticeOf(row: WaitingRow): QueuedNotice {
  return {
    id: row.id,
    assignmentId: row.assignment_id,
    stageId: row.stage_id,
    kind: row.kind,
    code: row.code,
    copy: row.copy,
    createdAt: row.created_at,
    role: row.role,
    rungDueVersion: row.rung_due_version,
    isCurrent: row.is_current,
    acknowledgedAt: row.acknowledged_at,
    closedAt: row.closed_at,
    stage:
      row.stage_id === null
        ? null
        : {
            dueVersion: row.due_version ?? row.rung_due_version,
            presentedAt: row.presented_at,
            completedAt: row.completed_at,
            confirmedAt: row.confirmed_at,
          },
  };
}
