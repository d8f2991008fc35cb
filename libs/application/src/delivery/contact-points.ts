/** Whom an address belongs to: a person or an agency. */
export interface ContactOwner {
  personId: string | null;
  agencyId: string | null;
}

/** An address that stopped working, and whose it was. */
export interface BrokenContact extends ContactOwner {
  contactId: string;
  address: string;
  /** Name of the person or agency, and the posts a person holds. */
  name: string;
  posts: string[];
}

/** Mail addresses of people and agencies. */
export abstract class ContactPoints {
  /** Disables the address of a message wherever it is in use; answers what was not disabled before. */
  abstract disable(messageId: string, reason: string, at: Date): Promise<BrokenContact[]>;
  /**
   * Makes this the working address of its owner, in place of any other. Null where there is no such owner, else whether
   * messages are sent from this address.
   */
  abstract set(owner: ContactOwner, address: string, at: Date): Promise<{ isSender: boolean } | null>;
  /** The working address of an owner and how to speak to them; null where there is no such owner. */
  abstract find(owner: ContactOwner): Promise<{ name: string; address: string | null } | null>;
  /** Name and address of an account; null where there is none. */
  abstract findAccount(accountId: string): Promise<{ name: string; address: string } | null>;
  /** Ids of open questions of kind `address` about this owner. */
  abstract openQuestions(owner: ContactOwner): Promise<string[]>;
}
