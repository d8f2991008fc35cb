import type { LocalDate } from '../dates/index.js';
import { canonicalJson } from './canonical-json.js';
import type { ChainHead, Digest } from './chain.js';

/** The row of a day: it keeps the heads of all chains that grew since the row before, and is bound to that row. */
export interface LedgerDay {
  /** Vietnam calendar date of the system clock. */
  day: LocalDate;
  sealedAt: Date;
  /** How many heads it keeps. */
  heads: number;
  /** Over the lines of its heads, in the order of the chains' ids. */
  headsHash: string;
  /** Over the row before and all of the above: whoever has it written down can check everything up to this day. */
  hash: string;
}

/** The text of heads that a day's `headsHash` is made of; `heads` in the order of ids. */
export function linesOfHeads(heads: readonly Pick<ChainHead, 'id' | 'length' | 'hash'>[]): string {
  return heads.map(({ id, length, hash }) => `${id} ${length} ${hash}\n`).join('');
}

/** The hash of a day's row; `previous` is the hash of the row before, null for the first. */
export function hashOfDay(
  previous: string | null,
  { day, sealedAt, heads, headsHash }: Omit<LedgerDay, 'hash'>,
  digest: Digest,
): string {
  return digest(`${previous ?? 'dondoc/1'}\n${canonicalJson({ day, sealedAt, heads, headsHash })}`);
}
