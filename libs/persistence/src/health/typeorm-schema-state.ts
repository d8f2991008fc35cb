import { Injectable } from '@nestjs/common';
import type { SchemaState } from '#application';
import { Database } from '../database/transaction.js';
import { migrations } from '../migrations/index.js';

@Injectable()
export class TypeormSchemaState implements SchemaState {
  constructor(private readonly database: Database) {}

  async isCurrent(): Promise<boolean> {
    const [table] = await this.database.query<{ exists: boolean }>(
      "SELECT to_regclass('migrations') IS NOT NULL AS exists",
    );
    if (table?.exists !== true) return false;
    const done = await this.database.query<{ name: string }>('SELECT name FROM migrations');
    const names = new Set(done.map(({ name }) => name));
    return migrations.every((migration) => names.has(migration.name));
  }
}
