/** What a chain is about: an assignment's events and decided rungs, or a recipient's messages and what became of them. */
export type ChainKind = 'assignment' | 'recipient';

/**
 * What an entry keeps: an event; a decided rung; a message as written; a finished attempt to hand it over; a state of the
 * message (its first, and each that a provider's answer or receipt brought); the opening of a link.
 */
export type EntryKind = 'event' | 'rung' | 'message' | 'attempt' | 'state' | 'report' | 'opening';

/** Digest of a text (UTF-8) as lowercase hex; SHA-256 wherever chains are kept. */
export type Digest = (text: string) => string;

export interface NewLedgerEntry {
  kind: EntryKind;
  /** The row that is kept: of the event, rung, message (also for its states), attempt, report or opening. */
  subjectId: string;
  /** Canonical JSON. */
  content: string;
}

/** One link of a chain; numbers begin with 1 and have no gaps. */
export interface LedgerEntry extends NewLedgerEntry {
  number: number;
  hash: string;
}

/** Where a chain ends: the number and hash of its last entry. */
export interface ChainHead {
  kind: ChainKind;
  id: string;
  length: number;
  hash: string;
}

/** A chain before its first entry; its hash names it, so that no entry can move to another chain. */
export function emptyChain({ kind, id }: Pick<ChainHead, 'kind' | 'id'>, digest: Digest): ChainHead {
  return { kind, id, length: 0, hash: digest(`dondoc/1\n${kind}\n${id}`) };
}

/** The hash of an entry: over the hash before it, what it is about, and its content. */
export function hashOfEntry(
  previous: string,
  { kind, subjectId, content }: NewLedgerEntry,
  digest: Digest,
): string {
  return digest(`${previous}\n${kind}\n${subjectId}\n${content}`);
}

/** Entries as they follow on a head, each bound to the one before. */
export function extendChain(
  head: ChainHead,
  added: readonly NewLedgerEntry[],
  digest: Digest,
): LedgerEntry[] {
  let { length, hash } = head;
  return added.map((entry) => {
    length += 1;
    hash = hashOfEntry(hash, entry, digest);
    return { ...entry, number: length, hash };
  });
}
