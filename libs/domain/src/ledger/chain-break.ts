import { canonicalJson } from './canonical-json.js';
import { type ChainHead, type Digest, emptyChain, hashOfEntry, type LedgerEntry } from './chain.js';

/** What the row of an entry says now, by the names of the content; null where the row is gone. */
export type EntrySource = Readonly<Record<string, unknown>> | null;

export interface CheckedEntry extends LedgerEntry {
  source: EntrySource;
}

/** The first place at which a chain no longer tells what was written. */
export type ChainBreak =
  /** Entry `number` is gone; `isTail` where nothing stands behind it. */
  | { why: 'missing'; number: number; isTail: boolean }
  /** Content or hash of an entry were changed, or the one before it was. */
  | { why: 'altered'; entry: LedgerEntry }
  /** The row that the entry keeps was deleted. */
  | { why: 'source-gone'; entry: LedgerEntry }
  /** The row that the entry keeps says something else now, in these fields. */
  | { why: 'source-altered'; entry: LedgerEntry; fields: string[] }
  /** The entries hold together, but the chain's own head names another end. */
  | { why: 'head' };

/** Looks for the first break of a chain; `entries` are all that it has, in their order. Null where it holds. */
export function chainBreak(
  head: ChainHead,
  entries: readonly CheckedEntry[],
  digest: Digest,
): ChainBreak | null {
  let previous = emptyChain(head, digest).hash;
  for (const [index, entry] of entries.entries()) {
    if (entry.number !== index + 1) return { why: 'missing', number: index + 1, isTail: false };
    if (hashOfEntry(previous, entry, digest) !== entry.hash) return { why: 'altered', entry };
    const broken = sourceBreak(entry);
    if (broken !== null) return broken;
    previous = entry.hash;
  }
  if (entries.length < head.length) return { why: 'missing', number: entries.length + 1, isTail: true };
  return entries.length > head.length || previous !== head.hash ? { why: 'head' } : null;
}

/** The content of an entry by its names; null where somebody made it into something that no entry has. */
export function contentOf({
  content,
}: Pick<LedgerEntry, 'content'>): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(content);
    return typeof value === 'object' && value !== null ? { ...value } : null;
  } catch {
    return null;
  }
}

function sourceBreak({ source, ...entry }: CheckedEntry): ChainBreak | null {
  if (source === null) return { why: 'source-gone', entry };
  const kept = contentOf(entry);
  if (kept === null) return { why: 'altered', entry };
  const fields = Object.keys(source).filter((key) => canonicalJson(source[key]) !== canonicalJson(kept[key]));
  return fields.length === 0 ? null : { why: 'source-altered', entry, fields };
}
