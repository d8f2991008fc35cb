export interface StoredAnswer {
  status: number;
  body: unknown;
  location: string | null;
}

export type Claim =
  | { kind: 'claimed' }
  | { kind: 'answered'; request: string; answer: StoredAnswer }
  | { kind: 'running'; request: string };

export interface ClaimRequest {
  actor: string;
  key: string;
  /** Fingerprint of the request. */
  request: string;
  now: Date;
  /** Keys claimed before this instant are forgotten. */
  forgetBefore: Date;
  /** A request that has run since before this instant is taken for dead. */
  deadBefore: Date;
}

/** Which commands of whom were carried out already, and what they were answered. */
export abstract class IdempotencyKeys {
  abstract claim(request: ClaimRequest): Promise<Claim>;
  abstract store(claim: Pick<ClaimRequest, 'actor' | 'key' | 'now'>, answer: StoredAnswer): Promise<void>;
  abstract release(claim: Pick<ClaimRequest, 'actor' | 'key' | 'now'>): Promise<void>;
}
