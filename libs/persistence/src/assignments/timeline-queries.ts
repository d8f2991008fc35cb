import type { ContactKind, EventEntry, MessageEntry, MessageState, RungEntry } from '#application';
import type { RungOutcome } from '#domain';

export interface EventRow extends Pick<EventEntry, 'kind' | 'actor' | 'channel' | 'data' | 'at'> {
  stage_id: string | null;
  on_behalf_of: string | null;
}

/** Condition: of assignment $1, or of a share that it has taken in. */
const ofBoth = (column: string): string =>
  `(${column} = $1 OR ${column} IN (SELECT id FROM assignments WHERE merged_into_id = $1))`;

/** $1 assignment. */
export const eventsQuery = `
  SELECT kind, stage_id, actor, on_behalf_of, channel, data, at FROM events WHERE ${ofBoth('assignment_id')} ORDER BY at, id`;

export interface RungRow {
  at: Date;
  due_at: Date;
  code: string;
  stage_id: string | null;
  outcome: RungOutcome;
  reason: string | null;
  notices: RungEntry['notices'] | null;
}

/** $1 assignment. */
export const rungsQuery = `
  SELECT r.decided_at AS at, r.due_at, r.code, r.stage_id, r.outcome, r.reason,
         (SELECT jsonb_agg(jsonb_build_object('to', n.addressed_as, 'role', n.role, 'copy', n.copy,
                   'remark', n.remark, 'state', n.state, 'reason', n.reason, 'messageId', n.message_id)
                   ORDER BY n.copy, n.created_at, n.id)
            FROM notices AS n WHERE n.rung_id = r.id) AS notices
    FROM rungs AS r WHERE ${ofBoth('r.assignment_id')} ORDER BY r.decided_at, r.id`;

export interface MessageRow {
  at: Date;
  id: string;
  addressed_as: string;
  channel: ContactKind;
  address: string;
  copy: boolean;
  subject: string;
  state: MessageState;
  state_reason: string | null;
  codes: string[];
}

/** $1 assignment. */
export const messagesQuery = `
  SELECT coalesce(m.sent_at, m.created_at) AS at, m.id, min(n.addressed_as) AS addressed_as, m.channel, m.address,
         m.copy, m.subject, m.state, m.state_reason, array_agg(DISTINCT r.code) AS codes
    FROM rungs AS r
    JOIN notices AS n ON n.rung_id = r.id
    JOIN messages AS m ON m.id = n.message_id
   WHERE ${ofBoth('r.assignment_id')}
   GROUP BY m.id ORDER BY 1, m.id`;

/** An event as the timeline shows it. */
export function eventEntry({ stage_id, on_behalf_of, ...row }: EventRow): EventEntry {
  return { type: 'event', ...row, stageId: stage_id, onBehalfOf: on_behalf_of };
}

/** A decided rung with those it spoke to. */
export function rungEntry({ due_at, code, stage_id, notices, ...row }: RungRow): RungEntry {
  return { type: 'rung', ...row, dueAt: due_at, rung: code, stageId: stage_id, notices: notices ?? [] };
}

/** A message that carries a rung of the assignment. */
export function messageEntry({ addressed_as, state_reason, codes, ...row }: MessageRow): MessageEntry {
  return { type: 'message', ...row, to: addressed_as, stateReason: state_reason, rungs: codes };
}
