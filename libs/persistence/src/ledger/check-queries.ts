import type { ChainKind, EntryKind } from '#domain';
import { titleOfChain } from './chain-titles.js';
import { entryRows } from './entry-rows.js';

export interface CheckRow {
  id: string;
  chain_kind: ChainKind;
  length: number;
  chain_hash: string;
  title: string | null;
  number: number | null;
  kind: EntryKind;
  subject_id: string;
  content: string;
  hash: string;
  source: Record<string, unknown> | null;
}

const sourceOf = (kind: EntryKind): string => {
  const { from, content } = entryRows[kind];
  return `WHEN '${kind}' THEN (SELECT ${content} FROM ${from} WHERE x.id = e.subject_id)`;
};

/** A state is followed by others: only the last one of a message must be the one that the message has now. */
const isFollowed = `e.kind = 'state' AND EXISTS (
  SELECT FROM ledger_entries later WHERE later.subject_id = e.subject_id AND later.kind = 'state'
     AND later.chain_id = e.chain_id AND later.number > e.number)`;

/** $1 id after which to go on (null: from the first), $2 how many chains. */
export const chainsQuery = `
  WITH page AS (SELECT * FROM ledger_chains WHERE $1::uuid IS NULL OR id > $1 ORDER BY id LIMIT $2)
  SELECT page.id, page.kind AS chain_kind, page.length, page.hash AS chain_hash, ${titleOfChain('page.id')} AS title,
         e.number, e.kind, e.subject_id, e.content, e.hash,
         CASE WHEN ${isFollowed} THEN '{}'::jsonb
              ELSE CASE e.kind ${Object.keys(entryRows)
                .map((kind) => sourceOf(kind as EntryKind))
                .join(' ')} END END AS source
    FROM page LEFT JOIN ledger_entries e ON e.chain_id = page.id
   ORDER BY page.id, e.number`;

/** Rows of a kind that stand in no chain. */
export const unkeptQuery = (kind: EntryKind): string => {
  const { from, chainId, isDue } = entryRows[kind];
  return `SELECT '${kind}' AS kind, x.id, ${titleOfChain(chainId)} AS title FROM ${from}
           WHERE ${isDue} AND NOT EXISTS (
                 SELECT FROM ledger_entries e WHERE e.subject_id = x.id AND e.kind = '${kind}') ORDER BY x.id`;
};

export const daysQuery = `
  SELECT day::text, sealed_at AS "sealedAt", heads, heads_hash AS "headsHash", hash FROM ledger_days ORDER BY day`;

/** $1 day. */
export const headsQuery = `
  SELECT h.chain_id AS id, h.length, h.hash, e.hash AS "hashNow"
    FROM ledger_day_heads h LEFT JOIN ledger_entries e ON e.chain_id = h.chain_id AND e.number = h.length
   WHERE h.day = $1 ORDER BY h.chain_id`;

/** $1 the beginning of a hash, as a pattern. */
export const placesQuery = `
  SELECT 'entry' AS what, ${titleOfChain('e.chain_id')} AS title, e.number, c.length, NULL::text AS day
    FROM ledger_entries e JOIN ledger_chains c ON c.id = e.chain_id WHERE e.hash LIKE $1
  UNION ALL
  SELECT 'day', NULL, NULL, NULL, day::text FROM ledger_days WHERE hash LIKE $1
  LIMIT 10`;
