import {
  canonicalJson,
  type ChainHead,
  emptyChain,
  type EntryKind,
  extendChain,
  type LedgerEntry,
} from '#domain';
import type { Database } from '../database/transaction.js';
import { entryRows } from './entry-rows.js';
import { sha256 } from './sha256.js';

/** A row that was written in the open transaction and has to stand in its chain. */
export interface LedgerSubject {
  kind: EntryKind;
  id: string;
}

interface GivenRow extends ChainHead {
  entry_kind: EntryKind;
  subject_id: string;
  content: object;
}

const givenRows = (kind: EntryKind): string => {
  const { chain, from, chainId, content } = entryRows[kind];
  return `SELECT given.place, given.kind AS entry_kind, x.id AS subject_id, '${chain}' AS kind, ${chainId} AS chain_id,
                 ${content} AS content
            FROM given, ${from} WHERE given.kind = '${kind}' AND x.id = given.id`;
};

/** Locks the chains in the order of their ids; $1 kinds, $2 ids of the rows. */
const lockQuery = (kinds: readonly EntryKind[]): string => `
  WITH given AS (SELECT * FROM unnest($1::text[], $2::uuid[]) WITH ORDINALITY AS g (kind, id, place)),
       kept AS (${kinds.map(givenRows).join(' UNION ALL ')}),
       locked AS (
         INSERT INTO ledger_chains AS c (id, kind, length, hash)
         SELECT DISTINCT chain_id, kind, 0, '' FROM kept ORDER BY chain_id
         ON CONFLICT (id) DO UPDATE SET length = c.length
         RETURNING id, kind, length, hash
       )
  SELECT locked.*, kept.entry_kind, kept.subject_id, kept.content
    FROM kept JOIN locked ON locked.id = kept.chain_id ORDER BY kept.place`;

const keepQuery = `
  WITH entries AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb)
      AS e (chain_id uuid, number integer, kind text, subject_id uuid, content text, hash text)
  ), kept AS (
    INSERT INTO ledger_entries (chain_id, number, kind, subject_id, content, hash)
    SELECT chain_id, number, kind, subject_id, content, hash FROM entries
  )
  UPDATE ledger_chains AS c SET length = last.number, hash = last.hash
    FROM (SELECT DISTINCT ON (chain_id) chain_id, number, hash FROM entries ORDER BY chain_id, number DESC) AS last
   WHERE c.id = last.chain_id`;

/**
 * Appends what was just written to the chains it belongs to, in the order given; call it in the transaction of the rows.
 * Only writers of the same assignment or recipient wait for each other.
 */
export async function appendToLedger(database: Database, subjects: readonly LedgerSubject[]): Promise<void> {
  if (subjects.length === 0) return;
  const kinds = subjects.map(({ kind }) => kind);
  const rows = await database.query<GivenRow>(lockQuery([...new Set(kinds)]), [
    kinds,
    subjects.map(({ id }) => id),
  ]);
  const entries = [...Map.groupBy(rows, ({ id }) => id).values()].flatMap(entriesOf);
  await database.query(keepQuery, [JSON.stringify(entries)]);
}

function entriesOf(rows: readonly GivenRow[]): object[] {
  const [head] = rows;
  if (head === undefined) return [];
  const added = rows.map(({ entry_kind, subject_id, content }) => ({
    kind: entry_kind,
    subjectId: subject_id,
    content: canonicalJson(content),
  }));
  return extendChain(head.length === 0 ? emptyChain(head, sha256) : head, added, sha256).map((entry) =>
    rowOf(head.id, entry),
  );
}

function rowOf(chainId: string, { subjectId, ...entry }: LedgerEntry): object {
  return { ...entry, chain_id: chainId, subject_id: subjectId };
}
