import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '#application';
import { DataSource, type EntityManager } from 'typeorm';

/** The open transaction of the current call chain; repositories take their manager here. */
@Injectable()
export class Database implements Transaction {
  private readonly open = new AsyncLocalStorage<EntityManager>();

  constructor(private readonly dataSource: DataSource) {}

  get manager(): EntityManager {
    return this.open.getStore() ?? this.dataSource.manager;
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.open.getStore() !== undefined) return work();
    return this.dataSource.transaction((manager) => this.open.run(manager, work));
  }

  /** Rows of a parameterised statement; a read-only look past the repositories for lists. */
  query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.manager.query(sql, [...parameters]);
  }
}
