/** What a link in a message stands for: everything the message lists, one line of it, or that the address works. */
export interface LinkSubject {
  kind: 'message' | 'notice' | 'address';
  id: string;
}

/** Makes links that nobody can forge; links signed with the secret before the last change still verify. */
export abstract class LinkSigner {
  /** A token for the address `<publicUrl>/a/<token>`. */
  abstract sign(subject: LinkSubject): string;
  /** What the token stands for; null where it was altered or its secret is gone. */
  abstract verify(token: string): LinkSubject | null;
}
