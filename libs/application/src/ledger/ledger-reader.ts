import type { ChainHead, CheckedEntry, CheckedHead, EntryKind, LedgerDay, LocalDate } from '#domain';

/** A chain with all its entries and what the rows that they keep say now. */
export interface CheckedChain {
  head: ChainHead;
  /** The task with agency and year, or the recipient's name; null where neither stands any more. */
  title: string | null;
  entries: CheckedEntry[];
}

/** A row that ought to stand in a chain and does not: written past the product. */
export interface UnkeptRow {
  kind: EntryKind;
  id: string;
  /** Title of the chain in which it ought to stand. */
  title: string | null;
}

/** Where a hash stands: an entry of a chain, or the row of a day. */
export type HashPlace =
  { what: 'entry'; title: string | null; number: number; length: number } | { what: 'day'; day: LocalDate };

/** Everything that chains hold, for whoever checks them. */
export abstract class LedgerReader {
  /** Runs the work on one unchanging view of the database; writers don't notice. */
  abstract still<T>(work: () => Promise<T>): Promise<T>;
  /** At most `limit` chains whose ids come after `after` (null: from the first), in the order of ids. */
  abstract chains(after: string | null, limit: number): Promise<CheckedChain[]>;
  abstract unkept(kind: EntryKind): Promise<UnkeptRow[]>;
  /** All rows, oldest first. */
  abstract days(): Promise<LedgerDay[]>;
  /** What a day keeps, in the order of ids. */
  abstract headsOf(day: LocalDate): Promise<CheckedHead[]>;
  /** Title of a chain; null where nothing of that id stands any more. */
  abstract titleOf(chainId: string): Promise<string | null>;
  /** Where a hash (lowercase hex, or its beginning) stands. */
  abstract find(hash: string): Promise<HashPlace[]>;
  /** SHA-256 as lowercase hex. */
  abstract digest(text: string): string;
}
