import type { ChainKind, EntryKind } from '#domain';

interface EntryRows {
  chain: ChainKind;
  /** The rows, under the alias `x`. */
  from: string;
  chainId: string;
  /** What is kept of a row (SQL, jsonb): all that never changes once the entry is written. */
  content: string;
  /** Which rows must stand in a chain. */
  isDue: string;
}

/** ISO 8601 in UTC, as canonical JSON has it. */
const instant = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const digest = (column: string): string => `encode(sha256(convert_to(${column}, 'UTF8')), 'hex')`;

const event = `jsonb_build_object('assignmentId', x.assignment_id, 'stageId', x.stage_id, 'kind', x.kind,
  'actor', x.actor, 'onBehalfOf', x.on_behalf_of, 'channel', x.channel, 'at', ${instant('x.at')}, 'data', x.data)`;

/** Without the assignment and due version: a hand-over or an undone change moves a rung. */
const rung = `jsonb_build_object('stageId', x.stage_id, 'kind', x.kind, 'code', x.code, 'repeat', x.repeat,
  'dueAt', ${instant('x.due_at')}, 'decidedAt', ${instant('x.decided_at')}, 'outcome', x.outcome, 'reason', x.reason,
  'policyVersion', x.policy_version)`;

/** The texts by their digests: they stand in the message itself. */
const message = `jsonb_build_object('recipientId', x.recipient_id, 'channel', x.channel, 'address', x.address,
  'copy', x.copy, 'template', x.template, 'templateVersion', x.template_version, 'subject', x.subject,
  'text', ${digest('x.text_body')}, 'html', ${digest('x.html_body')}, 'templateData', x.template_data,
  'envelope', x.envelope, 'noticeIds', to_jsonb(x.notice_ids), 'writtenAt', ${instant('x.created_at')})`;

const attempt = `jsonb_build_object('messageId', x.message_id, 'number', x.number,
  'startedAt', ${instant('x.started_at')}, 'finishedAt', ${instant('x.finished_at')}, 'outcome', x.outcome,
  'detail', x.detail)`;

const state = `jsonb_build_object('state', x.state, 'reason', x.state_reason, 'providerId', x.provider_id,
  'sentAt', ${instant('x.sent_at')}, 'deliveredAt', ${instant('x.delivered_at')}, 'seenAt', ${instant('x.seen_at')})`;

/** What a server reported after it had taken the mail. */
const report = `jsonb_build_object('messageId', x.message_id, 'action', x.action, 'status', x.status,
  'detail', x.detail, 'receivedAt', ${instant('x.received_at')})`;

const opening = `jsonb_build_object('messageId', x.message_id, 'noticeId', x.notice_id, 'openedAt', ${instant('x.opened_at')})`;

/** The rows that chains keep. What an entry's content is made of never changes: old entries are compared with it. */
export const entryRows: Readonly<Record<EntryKind, EntryRows>> = {
  event: { chain: 'assignment', from: 'events x', chainId: 'x.assignment_id', content: event, isDue: 'true' },
  rung: { chain: 'assignment', from: 'rungs x', chainId: 'x.assignment_id', content: rung, isDue: 'true' },
  message: {
    chain: 'recipient',
    from: 'messages x',
    chainId: 'x.recipient_id',
    content: message,
    isDue: 'true',
  },
  attempt: {
    chain: 'recipient',
    from: 'message_attempts x JOIN messages ON messages.id = x.message_id',
    chainId: 'messages.recipient_id',
    content: attempt,
    isDue: 'x.finished_at IS NOT NULL',
  },
  state: { chain: 'recipient', from: 'messages x', chainId: 'x.recipient_id', content: state, isDue: 'true' },
  report: {
    chain: 'recipient',
    from: 'mail_reports x JOIN messages ON messages.id = x.message_id',
    chainId: 'messages.recipient_id',
    content: report,
    isDue: 'true',
  },
  opening: {
    chain: 'recipient',
    from: 'link_openings x',
    chainId: 'x.recipient_id',
    content: opening,
    isDue: 'true',
  },
};
