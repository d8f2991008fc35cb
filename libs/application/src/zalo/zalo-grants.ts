/** A pair of tokens on record, both sealed. */
export interface ZaloGrant {
  id: string;
  accessSealed: string | null;
  refreshSealed: string | null;
  obtainedAt: Date;
  accessExpiresAt: Date;
  /** A refresh has left and nobody wrote down its answer: under way, or its process died. */
  refreshStartedAt: Date | null;
  refreshProblem: string | null;
  lostAt: Date | null;
  lostReason: string | null;
}

export interface NewZaloGrant {
  accessSealed: string;
  refreshSealed: string;
  importedBy: string | null;
  obtainedAt: Date;
  accessExpiresAt: Date;
}

/** Where the tokens of an Official Account are kept. Instants are real time. */
export abstract class ZaloGrants {
  /** The pair in force, lost or not; null where none was ever imported. */
  abstract current(oaId: string): Promise<ZaloGrant | null>;
  /**
   * Runs work while no other process refreshes this account's tokens; others wait. Held by a database session, so that
   * it outlives every timeout of the work and ends with the process.
   */
  abstract inTurn<T>(oaId: string, work: () => Promise<T>): Promise<T>;
  /** Written before a refresh token leaves, so that a crash behind it is seen. */
  abstract start(id: string, at: Date): Promise<void>;
  /** The refresh did not happen; `isOver` false where its token may be spent all the same. */
  abstract noteProblem(id: string, problem: string, isOver: boolean): Promise<void>;
  /** Puts a new pair in force; the one before stays on record, those before it lose their secrets. */
  abstract replace(oaId: string, grant: NewZaloGrant): Promise<void>;
  abstract lose(id: string, reason: string, at: Date): Promise<void>;
}

/** Encrypts secrets for the database with a key that can be changed. */
export abstract class TokenSealer {
  abstract seal(text: string): string;
  /** Null where the key is gone or the text was altered. */
  abstract open(sealed: string): string | null;
}

export type ZaloRefreshAnswer =
  | { outcome: 'granted'; pair: { accessToken: string; refreshToken: string; expiresIn: number } }
  | { outcome: 'refused'; code: number | null; message: string }
  | { outcome: 'not-taken'; detail: string }
  | { outcome: 'unknown'; detail: string };

/** The token endpoint; answers within 15 seconds and never throws. */
export abstract class ZaloTokenEndpoint {
  abstract refresh(refreshToken: string): Promise<ZaloRefreshAnswer>;
}
