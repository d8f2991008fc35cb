import { Injectable } from '@nestjs/common';
import type { Actor, ApiKey, ApiKeys, NewApiKey } from '#application';
import { IsNull } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Database } from '../database/transaction.js';
import { ApiKeyEntity } from './api-key.entity.js';
import { afterId, isUnknownAgency } from './rows.js';

@Injectable()
export class TypeormApiKeys implements ApiKeys {
  constructor(private readonly database: Database) {}

  async findActor(keyHash: string): Promise<Actor | null> {
    const key = await this.database.manager.findOneBy(ApiKeyEntity, { keyHash, revokedAt: IsNull() });
    if (key === null) return null;
    return { id: key.id, name: `Khoá ${key.name}`, role: key.role, agencyId: key.agencyId };
  }

  async list({
    after,
    limit,
  }: {
    after: string | null;
    limit: number;
  }): Promise<{ rows: ApiKey[]; total: number }> {
    const { manager } = this.database;
    const rows = await manager.find(ApiKeyEntity, {
      where: afterId(after),
      order: { id: 'ASC' },
      take: limit,
    });
    return { rows, total: await manager.count(ApiKeyEntity) };
  }

  async add(key: NewApiKey): Promise<ApiKey | 'name-taken' | 'unknown-agency'> {
    if (await isUnknownAgency(this.database.manager, key.agencyId)) return 'unknown-agency';
    const row = { ...key, id: uuidv7(), revokedAt: null };
    const inserted = await this.database.query<{ id: string }>(
      `INSERT INTO api_keys (id, name, key_hash, role, agency_id, created_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (name) DO NOTHING RETURNING id`,
      [row.id, row.name, row.keyHash, row.role, row.agencyId, row.createdAt],
    );
    return inserted.length === 0 ? 'name-taken' : row;
  }

  async revoke(id: string, at: Date): Promise<ApiKey | null> {
    const key = await this.database.manager.findOneBy(ApiKeyEntity, { id });
    if (key === null) return null;
    key.revokedAt ??= at;
    return this.database.manager.save(key);
  }

  async put(key: NewApiKey): Promise<boolean> {
    const changed = await this.database.query<{ id: string }>(
      `INSERT INTO api_keys (id, name, key_hash, role, agency_id, created_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (name) DO UPDATE
         SET key_hash = excluded.key_hash, role = excluded.role, agency_id = excluded.agency_id, revoked_at = NULL
       WHERE api_keys.key_hash <> excluded.key_hash OR api_keys.revoked_at IS NOT NULL
       RETURNING id`,
      [uuidv7(), key.name, key.keyHash, key.role, key.agencyId, key.createdAt],
    );
    return changed.length > 0;
  }

  async revokeByName(name: string, at: Date): Promise<boolean> {
    const result = await this.database.manager.update(
      ApiKeyEntity,
      { name, revokedAt: IsNull() },
      { revokedAt: at },
    );
    return (result.affected ?? 0) > 0;
  }
}
