import type { Actor } from './account.js';

export interface OpenSession {
  actor: Actor;
  createdAt: Date;
  expiresAt: Date;
}

/** Signed-in browsers, known by the hash of their token only. */
export abstract class Sessions {
  abstract open(session: {
    tokenHash: string;
    accountId: string;
    createdAt: Date;
    expiresAt: Date;
  }): Promise<void>;
  /** The session if it lives at `now` and its account is not disabled. */
  abstract find(tokenHash: string, now: Date): Promise<OpenSession | null>;
  abstract extend(tokenHash: string, expiresAt: Date): Promise<void>;
  abstract close(tokenHash: string): Promise<void>;
  abstract removeExpired(now: Date): Promise<void>;
}
