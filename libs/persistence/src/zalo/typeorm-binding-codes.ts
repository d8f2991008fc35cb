import { Injectable } from '@nestjs/common';
import type { BindingCodes, NewBindingCode } from '#application';
import { v7 as uuidv7 } from 'uuid';
import { Database } from '../database/transaction.js';

@Injectable()
export class TypeormBindingCodes implements BindingCodes {
  constructor(private readonly database: Database) {}

  async issue({ personId, codeHash, issuedBy, issuedAt, expiresAt }: NewBindingCode): Promise<void> {
    await this.database.query(
      'UPDATE zalo_binding_codes SET expires_at = $2 WHERE person_id = $1 AND used_at IS NULL AND expires_at > $2',
      [personId, issuedAt],
    );
    await this.database.query(
      `INSERT INTO zalo_binding_codes (id, person_id, code_hash, issued_by, issued_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [uuidv7(), personId, codeHash, issuedBy, issuedAt, expiresAt],
    );
  }

  async spend(codeHash: string, userId: string, now: Date): Promise<string | null> {
    const [row] = await this.database.query<{ personId: string }>(
      `WITH spent AS (
         UPDATE zalo_binding_codes SET used_at = $3, used_by = $2
          WHERE code_hash = $1 AND used_at IS NULL AND expires_at > $3
         RETURNING person_id
       ) SELECT person_id AS "personId" FROM spent`,
      [codeHash, userId, now],
    );
    return row?.personId ?? null;
  }
}
