import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { RecipientTurns } from '#application';
import pg from 'pg';
import { DataSource } from 'typeorm';

/** Keeps these advisory locks apart from others. */
const lockSpace = 4181;

/**
 * Advisory locks of one session beside the pool: they end with the process or its connection, never by a clock. A
 * session may take its own lock again, so what this process has is kept here as well.
 */
@Injectable()
export class AdvisoryRecipientTurns implements RecipientTurns, OnApplicationShutdown {
  private readonly taken = new Set<string>();
  private session: Promise<pg.Client> | null = null;
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly dataSource: DataSource) {}

  async take(recipientId: string): Promise<(() => Promise<void>) | null> {
    if (this.taken.has(recipientId)) return null;
    this.taken.add(recipientId);
    try {
      if (await this.lock(recipientId)) return () => this.release(recipientId);
    } catch (error) {
      this.taken.delete(recipientId);
      throw error;
    }
    this.taken.delete(recipientId);
    return null;
  }

  async onApplicationShutdown(): Promise<void> {
    const session = await this.session?.catch(() => null);
    this.session = null;
    await session?.end().catch(() => undefined);
  }

  private async lock(recipientId: string): Promise<boolean> {
    const answer = await this.inLine(async () => {
      const client = await this.connected();
      return client.query<{ taken: boolean }>(
        'SELECT pg_try_advisory_lock(hashtextextended($1, $2)) AS taken',
        [recipientId, lockSpace],
      );
    });
    return answer.rows[0]?.taken === true;
  }

  /** A connection that is gone took its locks along. */
  private async release(recipientId: string): Promise<void> {
    try {
      await this.inLine(async () => {
        const client = await this.session;
        await client?.query('SELECT pg_advisory_unlock(hashtextextended($1, $2))', [recipientId, lockSpace]);
      });
    } catch {
      await this.onApplicationShutdown();
    } finally {
      this.taken.delete(recipientId);
    }
  }

  /** One statement at a time: a session takes no second one while it works. */
  private inLine<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    const answer = this.last.then(ask, ask);
    this.last = answer.catch(() => undefined);
    return answer;
  }

  private connected(): Promise<pg.Client> {
    this.session ??= this.connect().catch((error: unknown) => {
      this.session = null;
      throw error;
    });
    return this.session;
  }

  private async connect(): Promise<pg.Client> {
    const { options } = this.dataSource;
    const client = new pg.Client({
      connectionString: 'url' in options ? options.url : undefined,
      application_name: 'dondoc-turns',
      connectionTimeoutMillis: 5_000,
      query_timeout: 30_000,
      keepAlive: true,
    });
    client.on('error', () => undefined);
    client.on('end', () => (this.session = null));
    await client.connect();
    return client;
  }
}
