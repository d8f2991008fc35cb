import { Injectable } from '@nestjs/common';
import type { MailServers, MailServerStatus } from '#application';
import { Database } from '../database/transaction.js';

@Injectable()
export class TypeormMailServers implements MailServers {
  constructor(private readonly database: Database) {}

  async write({ name, state, since, problem }: MailServerStatus): Promise<void> {
    await this.database.query(
      `INSERT INTO mail_servers (name, state, since, problem) VALUES ($1, $2, $3, $4)
       ON CONFLICT (name) DO UPDATE SET state = excluded.state, since = excluded.since, problem = excluded.problem`,
      [name, state, since, problem],
    );
  }

  async read(): Promise<MailServerStatus[]> {
    return this.database.query<MailServerStatus>(
      'SELECT name, state, since, problem FROM mail_servers ORDER BY name',
    );
  }
}
