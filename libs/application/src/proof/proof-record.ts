import type { ProofChain, ProofMessage } from './proof.js';

/** What the proof of an item is drawn up from, beside its assignments' own record. */
export abstract class ProofRecord {
  /** Ids of the item's assignments by year and agency, without shares that went into another. */
  abstract assignments(itemId: string): Promise<string[]>;
  /** Every message that told something of the item, in the order of writing; texts and addresses as sent. */
  abstract messages(itemId: string): Promise<ProofMessage[]>;
  /** Chains of these assignments or recipients; who has none is left out. */
  abstract chains(ids: readonly string[]): Promise<ProofChain[]>;
}
