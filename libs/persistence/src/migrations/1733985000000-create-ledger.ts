import {
  canonicalJson,
  type ChainKind,
  emptyChain,
  type EntryKind,
  extendChain,
  type NewLedgerEntry,
} from '#domain';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sha256 } from '../ledger/sha256.js';

const up = [
  `CREATE TABLE ledger_chains (
      id uuid NOT NULL,
      kind text NOT NULL,
      length integer NOT NULL,
      hash text NOT NULL,
      CONSTRAINT pk_ledger_chains PRIMARY KEY (id)
    )`,
  `CREATE TABLE ledger_entries (
      chain_id uuid NOT NULL,
      number integer NOT NULL,
      kind text NOT NULL,
      subject_id uuid NOT NULL,
      content text NOT NULL,
      hash text NOT NULL,
      CONSTRAINT pk_ledger_entries PRIMARY KEY (chain_id, number),
      CONSTRAINT fk_ledger_entries_chain_id FOREIGN KEY (chain_id) REFERENCES ledger_chains(id)
        ON DELETE NO ACTION ON UPDATE NO ACTION
    )`,
  'CREATE INDEX ix_ledger_entries_subject_id ON ledger_entries (subject_id)',
  `CREATE TABLE ledger_days (
      day date NOT NULL,
      sealed_at timestamptz NOT NULL,
      heads integer NOT NULL,
      heads_hash text NOT NULL,
      hash text NOT NULL,
      CONSTRAINT pk_ledger_days PRIMARY KEY (day)
    )`,
  `CREATE TABLE ledger_day_heads (
      day date NOT NULL,
      chain_id uuid NOT NULL,
      length integer NOT NULL,
      hash text NOT NULL,
      CONSTRAINT pk_ledger_day_heads PRIMARY KEY (day, chain_id),
      CONSTRAINT fk_ledger_day_heads_day FOREIGN KEY (day) REFERENCES ledger_days(day)
        ON DELETE NO ACTION ON UPDATE NO ACTION
    )`,
  'CREATE INDEX ix_ledger_day_heads_chain_id_day ON ledger_day_heads (chain_id, day)',
  `CREATE TABLE link_openings (
      id uuid NOT NULL,
      recipient_id uuid NOT NULL,
      message_id uuid,
      notice_id uuid,
      opened_at timestamptz NOT NULL,
      CONSTRAINT pk_link_openings PRIMARY KEY (id),
      CONSTRAINT fk_link_openings_recipient_id FOREIGN KEY (recipient_id) REFERENCES recipients(id)
        ON DELETE NO ACTION ON UPDATE NO ACTION,
      CONSTRAINT fk_link_openings_message_id FOREIGN KEY (message_id) REFERENCES messages(id)
        ON DELETE NO ACTION ON UPDATE NO ACTION,
      CONSTRAINT fk_link_openings_notice_id FOREIGN KEY (notice_id) REFERENCES notices(id)
        ON DELETE NO ACTION ON UPDATE NO ACTION
    )`,
  'CREATE INDEX ix_link_openings_message_id_opened_at ON link_openings (message_id, opened_at)',
  'CREATE INDEX ix_link_openings_notice_id_opened_at ON link_openings (notice_id, opened_at)',
  'CREATE INDEX ix_messages_notice_ids ON messages USING gin (notice_ids)',
];

const tables = ['link_openings', 'ledger_day_heads', 'ledger_days', 'ledger_entries', 'ledger_chains'];

const instant = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const digest = (column: string): string => `encode(sha256(convert_to(${column}, 'UTF8')), 'hex')`;

/** What stood before there were chains, marked as adopted; the contents are as they were on the day of this migration. */
const adoptions: Readonly<Record<ChainKind, string>> = {
  assignment: `
    SELECT assignment_id AS chain_id, at AS place, 1 AS step, 'event' AS kind, id AS subject_id,
           jsonb_build_object('assignmentId', assignment_id, 'stageId', stage_id, 'kind', kind, 'actor', actor,
             'onBehalfOf', on_behalf_of, 'channel', channel, 'at', ${instant('at')}, 'data', data) AS content
      FROM events WHERE assignment_id = ANY($1)
    UNION ALL
    SELECT assignment_id, decided_at, 2, 'rung', id,
           jsonb_build_object('stageId', stage_id, 'kind', kind, 'code', code, 'repeat', repeat,
             'dueAt', ${instant('due_at')}, 'decidedAt', ${instant('decided_at')}, 'outcome', outcome,
             'reason', reason, 'policyVersion', policy_version)
      FROM rungs WHERE assignment_id = ANY($1)`,
  recipient: `
    SELECT recipient_id AS chain_id, created_at AS place, 1 AS step, 'message' AS kind, id AS subject_id,
           jsonb_build_object('recipientId', recipient_id, 'channel', channel, 'address', address, 'copy', copy,
             'template', template, 'templateVersion', template_version, 'subject', subject,
             'text', ${digest('text_body')}, 'html', ${digest('html_body')}, 'templateData', template_data,
             'envelope', envelope, 'noticeIds', to_jsonb(notice_ids), 'writtenAt', ${instant('created_at')}) AS content
      FROM messages WHERE recipient_id = ANY($1)
    UNION ALL
    SELECT m.recipient_id, m.created_at, 1 + a.number, 'attempt', a.id,
           jsonb_build_object('messageId', a.message_id, 'number', a.number, 'startedAt', ${instant('a.started_at')},
             'finishedAt', ${instant('a.finished_at')}, 'outcome', a.outcome, 'detail', a.detail)
      FROM message_attempts a JOIN messages m ON m.id = a.message_id
     WHERE m.recipient_id = ANY($1) AND a.finished_at IS NOT NULL
    UNION ALL
    SELECT recipient_id, created_at, 1000, 'state', id,
           jsonb_build_object('state', state, 'reason', state_reason, 'providerId', provider_id,
             'sentAt', ${instant('sent_at')}, 'deliveredAt', ${instant('delivered_at')}, 'seenAt', ${instant('seen_at')})
      FROM messages WHERE recipient_id = ANY($1)`,
};

const chainIds: Readonly<Record<ChainKind, string>> = {
  assignment:
    'SELECT DISTINCT assignment_id AS id FROM events UNION SELECT assignment_id FROM rungs ORDER BY 1',
  recipient: 'SELECT DISTINCT recipient_id AS id FROM messages ORDER BY 1',
};

const chainsAtOnce = 200;

interface AdoptedRow {
  chain_id: string;
  kind: EntryKind;
  subject_id: string;
  content: object;
}

/** Chains of what happened and of messages, the days that seal them, openings of links; messages by what they tell. */
export class CreateLedger1733985000000 implements MigrationInterface {
  name = 'CreateLedger1733985000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
    for (const kind of ['assignment', 'recipient'] as const) {
      const ids = ((await runner.query(chainIds[kind])) as { id: string }[]).map(({ id }) => id);
      for (let at = 0; at < ids.length; at += chainsAtOnce) {
        await adopt(runner, kind, ids.slice(at, at + chainsAtOnce));
      }
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_messages_notice_ids');
    for (const table of tables) await runner.query(`DROP TABLE ${table}`);
  }
}

async function adopt(runner: QueryRunner, kind: ChainKind, ids: string[]): Promise<void> {
  const rows = (await runner.query(
    `SELECT * FROM (${adoptions[kind]}) AS found ORDER BY chain_id, place, step, subject_id`,
    [ids],
  )) as AdoptedRow[];
  for (const [id, own] of Map.groupBy(rows, (row) => row.chain_id)) {
    const entries = extendChain(emptyChain({ kind, id }, sha256), own.map(entryOf), sha256);
    const last = entries.at(-1);
    await runner.query('INSERT INTO ledger_chains (id, kind, length, hash) VALUES ($1, $2, $3, $4)', [
      id,
      kind,
      last?.number,
      last?.hash,
    ]);
    await runner.query(
      `INSERT INTO ledger_entries (chain_id, number, kind, subject_id, content, hash)
       SELECT $1, number, kind, "subjectId", content, hash FROM jsonb_to_recordset($2::jsonb)
           AS e (number integer, kind text, "subjectId" uuid, content text, hash text)`,
      [id, JSON.stringify(entries)],
    );
  }
}

function entryOf({ kind, subject_id, content }: AdoptedRow): NewLedgerEntry {
  return { kind, subjectId: subject_id, content: canonicalJson({ ...content, adopted: true }) };
}
