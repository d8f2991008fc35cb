import type { Attempt, QueuedNotice } from '#application';
import type { Role } from '#domain';
import { addressOf, covers } from './directory-queries.js';
import { hasChecks } from './check-queries.js';
import { senderQuery } from './ledger-queries.js';

/** Recipients with a working address equal to the one in `me`; a table for people, one for agencies. */
const sameAddress = (owner: 'person_id' | 'agency_id'): string => `
  SELECT others.id
    FROM contact_points
    JOIN recipients AS others ON others.${owner} = contact_points.${owner}
   WHERE contact_points.kind = 'email' AND contact_points.disabled_at IS NULL
     AND lower(contact_points.address) = lower(me.address)
     AND contact_points.address = ${addressOf(owner, `others.${owner}`)}`;

/** Start of the oldest attempt by Zalo whose answer was lost and whose notices still wait for a receipt. */
export const unansweredQuery = (recipient: string): string => `
  SELECT min(message_attempts.started_at) FROM messages
    JOIN message_attempts ON message_attempts.message_id = messages.id
   WHERE messages.recipient_id = ${recipient} AND messages.channel = 'zalo' AND messages.state = 'unknown'
     AND EXISTS (SELECT 1 FROM notices WHERE notices.message_id = messages.id AND notices.state = 'in-message')`;

/** $1 recipient, $2 today. */
export const lookQuery = `
  SELECT me.address,
         ARRAY(${sameAddress('person_id')} UNION ${sameAddress('agency_id')} UNION SELECT me.id ORDER BY 1) AS together,
         coalesce((SELECT jsonb_agg(jsonb_build_object('messageId', under_way.id, 'number', under_way.number) ORDER BY under_way.id)
                     FROM (SELECT messages.id, max(message_attempts.number) AS number
                             FROM messages JOIN message_attempts ON message_attempts.message_id = messages.id
                            WHERE messages.recipient_id = me.id AND messages.state = 'sending' AND messages.channel = 'email'
                            GROUP BY messages.id) AS under_way), '[]') AS under_way,
         me.zalo_user_id,
         EXISTS (SELECT 1 FROM messages WHERE messages.recipient_id = me.id AND state = 'sending' AND channel = 'zalo') AS has_by_zalo,
         (SELECT ${hasChecks('me.id')}) AS has_checks,
         (${unansweredQuery('me.id')}) AS unanswered_since,
         (${senderQuery('$2')}) AS sender_address,
         coalesce((SELECT (value ->> 'stopped')::boolean FROM settings WHERE key = 'sending'), false) AS is_stopped
    FROM (SELECT id, (SELECT address FROM contact_points WHERE contact_points.person_id = recipients.person_id
                          AND kind = 'zalo' AND disabled_at IS NULL ORDER BY id LIMIT 1) AS zalo_user_id,
                 coalesce(${addressOf('person_id', 'recipients.person_id')},
                              ${addressOf('agency_id', 'recipients.agency_id')}) AS address
            FROM recipients WHERE id = $1) AS me`;

export interface LookRow {
  address: string | null;
  together: string[];
  under_way: Attempt[];
  zalo_user_id: string | null;
  has_by_zalo: boolean;
  has_checks: boolean;
  unanswered_since: Date | null;
  sender_address: string | null;
  is_stopped: boolean;
}

/**
 * A cheap look whether the recipient is still the one meant; only where it fails is the role resolved anew. Who stands
 * in for somebody (a mailbox, an acting head, another monitor) is always looked at again.
 */
const isCurrent = `
  CASE WHEN recipients.agency_id IS NOT NULL
       THEN (notices.role IN ('coordinating', 'asker') OR notices.role = 'clerk' AND recipients.agency_id = assignments.agency_id) AND ${addressOf('agency_id', 'recipients.agency_id')} IS NOT NULL
       ELSE ${addressOf('person_id', 'recipients.person_id')} IS NOT NULL
        AND (notices.position_id IS NULL OR EXISTS (
              SELECT 1 FROM tenures
               WHERE tenures.position_id = notices.position_id
                 AND tenures.person_id = recipients.person_id AND ${covers('$2')}))
        AND NOT EXISTS (SELECT 1 FROM standins WHERE standins.person_id = recipients.person_id
                           AND standins.from_on <= $2 AND standins.to_on >= $2)
        AND CASE notices.role
              WHEN 'asker' THEN true
              WHEN 'head' THEN positions.kind = 'head' AND positions.agency_id = assignments.agency_id
              WHEN 'officer' THEN coalesce(assignments.officer_person_id = recipients.person_id, positions.agency_id = assignments.agency_id)
              WHEN 'clerk' THEN positions.agency_id = assignments.agency_id
              ELSE coalesce(assignments.monitor_person_id = recipients.person_id OR positions.kind = 'deputy-chief', true)
            END IS TRUE
  END`;

const noticeQuery = (which: string): string => `
  SELECT notices.id, notices.recipient_id, notices.copy, notices.role, notices.created_at, rungs.assignment_id, rungs.stage_id,
         plan_items.plan_id, assignments.agency_id, rungs.kind, rungs.code, rungs.due_version AS rung_due_version, ${isCurrent} AS is_current,
         assignments.acknowledged_at, assignments.closed_at, stages.due_version, stages.presented_at,
         stages.completed_at, stages.confirmed_at, stages.paused_at, stages.cancelled_at
    FROM notices
    JOIN recipients ON recipients.id = notices.recipient_id
    JOIN rungs ON rungs.id = notices.rung_id
    JOIN assignments ON assignments.id = rungs.assignment_id
    JOIN plan_items ON plan_items.id = assignments.item_id
    LEFT JOIN stages ON stages.id = rungs.stage_id
    LEFT JOIN positions ON positions.id = notices.position_id
   WHERE ${which}
   ORDER BY notices.id FOR UPDATE OF notices`;

/** $1 recipients, $2 date. A notice that a command cancels meanwhile is not among them. */
export const waitingQuery = noticeQuery("notices.recipient_id = ANY($1) AND notices.state = 'waiting'");

/** $1 message, $2 date. */
export const ofMessageQuery = noticeQuery("notices.message_id = $1 AND notices.state = 'in-message'");

export interface WaitingRow {
  id: string;
  recipient_id: string;
  copy: boolean;
  role: Role;
  created_at: Date;
  assignment_id: string;
  plan_id: string | null;
  agency_id: string;
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
  paused_at: Date | null;
  cancelled_at: Date | null;
}

/** A row of `waitingQuery` in the application's words. */
export function waitingNoticeOf(row: WaitingRow): QueuedNotice {
  return {
    id: row.id,
    recipientId: row.recipient_id,
    assignmentId: row.assignment_id,
    planId: row.plan_id,
    agencyId: row.agency_id,
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
            pausedAt: row.paused_at,
            cancelledAt: row.cancelled_at,
          },
  };
}
