import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '#application';
import { DataSource, type EntityManager, QueryFailedError } from 'typeorm';

/** What PostgreSQL undid because of somebody else: serialization_failure, deadlock_detected. */
const undone = new Set(['40001', '40P01']);
const attemptsAtMost = 5;
const pauseMs = 20;

/** The open transaction of the current call chain; repositories take their manager here. */
@Injectable()
export class Database implements Transaction {
  private readonly open = new AsyncLocalStorage<EntityManager>();

  constructor(private readonly dataSource: DataSource) {}

  get manager(): EntityManager {
    return this.open.getStore() ?? this.dataSource.manager;
  }

  /** Work that a deadlock has undone is done again from its beginning. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.open.getStore() !== undefined) return work();
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.dataSource.transaction((manager) => this.open.run(manager, work));
      } catch (error) {
        if (attempt === attemptsAtMost || !isUndone(error)) throw error;
        await sleep(attempt * pauseMs * (1 + Math.random()));
      }
    }
  }

  async tryOut<T>(work: () => Promise<T>): Promise<T> {
    if (this.open.getStore() !== undefined) throw new Error('tryOut inside an open transaction');
    try {
      return await this.run(async () => {
        throw new TriedOut(await work());
      });
    } catch (error) {
      if (error instanceof TriedOut) return error.result as T;
      throw error;
    }
  }

  /** Rows of a parameterised statement; a read-only look past the repositories for lists. */
  query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.manager.query(sql, [...parameters]);
  }
}

/** Carries a result past the rollback that it causes. */
class TriedOut extends Error {
  constructor(readonly result: unknown) {
    super('tried out');
  }
}

function isUndone(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const { code } = error.driverError as { code?: unknown };
  return typeof code === 'string' && undone.has(code);
}
