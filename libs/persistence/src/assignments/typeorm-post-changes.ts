import { Injectable } from '@nestjs/common';
import type { PostChanges } from '#application';
import type { LocalDate } from '#domain';
import { Database } from '../database/transaction.js';

@Injectable()
export class TypeormPostChanges implements PostChanges {
  constructor(private readonly database: Database) {}

  async days(): Promise<LocalDate[]> {
    const rows = await this.database.query<{ day: LocalDate }>(
      `SELECT from_on::text AS day FROM tenures
       UNION SELECT (to_on + 1)::text FROM tenures WHERE to_on IS NOT NULL
       UNION SELECT from_on::text FROM standins UNION SELECT (to_on + 1)::text FROM standins ORDER BY day`,
    );
    return rows.map(({ day }) => day);
  }
}
