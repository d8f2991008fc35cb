import type { ChainHead, Digest } from './chain.js';
import { hashOfDay, type LedgerDay, linesOfHeads } from './day.js';

/** A head that a day keeps, with the hash that the chain's entry of this number has now; null where it has none. */
export interface CheckedHead extends Pick<ChainHead, 'id' | 'length' | 'hash'> {
  hashNow: string | null;
}

/** The first place at which the row of a day no longer fits. */
export type DayBreak =
  /** The row itself was changed, or one before it was changed or removed. */
  | { why: 'altered' }
  /** The heads that it keeps were changed, added to or removed. */
  | { why: 'heads-altered' }
  /** A chain lost what it had on that day, up to entry `length`, or got another past. */
  | { why: 'chain-lost'; id: string; length: number };

/** Looks at one day; `previous` is the row before, null for the first; `heads` are all it keeps, in the order of ids. */
export function dayBreak(
  day: LedgerDay,
  { previous, heads }: { previous: LedgerDay | null; heads: readonly CheckedHead[] },
  digest: Digest,
): DayBreak | null {
  if (hashOfDay(previous?.hash ?? null, day, digest) !== day.hash) return { why: 'altered' };
  const isWhole = heads.length === day.heads && digest(linesOfHeads(heads)) === day.headsHash;
  if (!isWhole) return { why: 'heads-altered' };
  const lost = heads.find(({ hash, hashNow }) => hash !== hashNow);
  return lost === undefined ? null : { why: 'chain-lost', id: lost.id, length: lost.length };
}
