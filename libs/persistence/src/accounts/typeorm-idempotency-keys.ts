import { Injectable } from '@nestjs/common';
import type { Claim, ClaimRequest, IdempotencyKeys, StoredAnswer } from '#application';
import { Database } from '../database/transaction.js';

type ClaimId = Pick<ClaimRequest, 'actor' | 'key' | 'now'>;

@Injectable()
export class TypeormIdempotencyKeys implements IdempotencyKeys {
  constructor(private readonly database: Database) {}

  async claim({ actor, key, request, now, forgetBefore, deadBefore }: ClaimRequest): Promise<Claim> {
    await this.database.query('DELETE FROM idempotency_keys WHERE actor = $1 AND created_at < $2', [
      actor,
      forgetBefore,
    ]);
    const claimed = await this.database.query(
      `INSERT INTO idempotency_keys (actor, key, request, created_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (actor, key) DO UPDATE SET created_at = excluded.created_at
       WHERE idempotency_keys.status IS NULL AND idempotency_keys.created_at < $5
         AND idempotency_keys.request = excluded.request
       RETURNING key`,
      [actor, key, request, now, deadBefore],
    );
    return claimed.length > 0 ? { kind: 'claimed' } : this.read(actor, key);
  }

  async store({ actor, key, now }: ClaimId, answer: StoredAnswer): Promise<void> {
    await this.database.query(
      `UPDATE idempotency_keys SET status = $4, response = $5
       WHERE actor = $1 AND key = $2 AND created_at = $3 AND status IS NULL`,
      [actor, key, now, answer.status, JSON.stringify(answer)],
    );
  }

  async release({ actor, key, now }: ClaimId): Promise<void> {
    await this.database.query(
      'DELETE FROM idempotency_keys WHERE actor = $1 AND key = $2 AND created_at = $3 AND status IS NULL',
      [actor, key, now],
    );
  }

  private async read(actor: string, key: string): Promise<Claim> {
    const [row] = await this.database.query<{ request: string; response: StoredAnswer | null }>(
      'SELECT request, response FROM idempotency_keys WHERE actor = $1 AND key = $2',
      [actor, key],
    );
    if (row === undefined) return { kind: 'running', request: '' };
    const { request, response } = row;
    return response === null ? { kind: 'running', request } : { kind: 'answered', request, answer: response };
  }
}
