import { Injectable } from '@nestjs/common';
import type { CheckedChain, HashPlace, LedgerReader, UnkeptRow } from '#application';
import type { CheckedEntry, CheckedHead, EntryKind, LedgerDay, LocalDate } from '#domain';
import { Database } from '../database/transaction.js';
import { titleOfChain } from './chain-titles.js';
import {
  chainsQuery,
  type CheckRow,
  daysQuery,
  headsQuery,
  placesQuery,
  unkeptQuery,
} from './check-queries.js';
import { sha256 } from './sha256.js';

interface PlaceRow {
  what: HashPlace['what'];
  title: string | null;
  number: number | null;
  length: number | null;
  day: LocalDate | null;
}

@Injectable()
export class TypeormLedgerReader implements LedgerReader {
  constructor(private readonly database: Database) {}

  async still<T>(work: () => Promise<T>): Promise<T> {
    return this.database.run(async () => {
      await this.database.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
      return work();
    });
  }

  async chains(after: string | null, limit: number): Promise<CheckedChain[]> {
    const rows = await this.database.query<CheckRow>(chainsQuery, [after, limit]);
    return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap(chainOf);
  }

  async unkept(kind: EntryKind): Promise<UnkeptRow[]> {
    return this.database.query<UnkeptRow>(unkeptQuery(kind));
  }

  async days(): Promise<LedgerDay[]> {
    return this.database.query<LedgerDay>(daysQuery);
  }

  async headsOf(day: LocalDate): Promise<CheckedHead[]> {
    return this.database.query<CheckedHead>(headsQuery, [day]);
  }

  async titleOf(chainId: string): Promise<string | null> {
    const query = `SELECT ${titleOfChain('$1::uuid')} AS title`;
    const [row] = await this.database.query<{ title: string | null }>(query, [chainId]);
    return row?.title ?? null;
  }

  async find(hash: string): Promise<HashPlace[]> {
    const rows = await this.database.query<PlaceRow>(placesQuery, [`${hash}%`]);
    return rows.map(placeOf);
  }

  digest(text: string): string {
    return sha256(text);
  }
}

function chainOf(rows: readonly CheckRow[]): CheckedChain[] {
  const [first] = rows;
  if (first === undefined) return [];
  const { id, chain_kind, length, chain_hash, title } = first;
  const head = { id, kind: chain_kind, length, hash: chain_hash };
  return [{ head, title, entries: rows.flatMap(entryOf) }];
}

function entryOf({ number, kind, subject_id, content, hash, source }: CheckRow): CheckedEntry[] {
  return number === null ? [] : [{ number, kind, subjectId: subject_id, content, hash, source }];
}

function placeOf({ what, title, number, length, day }: PlaceRow): HashPlace {
  return what === 'day'
    ? { what, day: day ?? '' }
    : { what, title, number: number ?? 0, length: length ?? 0 };
}
