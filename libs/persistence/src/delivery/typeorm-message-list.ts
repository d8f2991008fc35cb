import { Injectable } from '@nestjs/common';
import type {
  MessageAttempt,
  MessageDetail,
  MessageFilter,
  MessageReport,
  MessageList,
  MessageSummary,
  Page,
  PageRequest,
} from '#application';
import { keyOfCursor, pageOfRows } from '../database/cursor.js';
import { Database } from '../database/transaction.js';
import {
  attemptsQuery,
  countQuery,
  detailQuery,
  messageConditions,
  noticesQuery,
  oneMessage,
  pageQuery,
  reportsQuery,
} from './message-list-queries.js';

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

@Injectable()
export class TypeormMessageList implements MessageList {
  constructor(private readonly database: Database) {}

  async page(
    filter: MessageFilter,
    agencyId: string | null,
    { cursor, limit }: PageRequest,
  ): Promise<Page<MessageSummary>> {
    const conditions = messageConditions(filter, agencyId);
    const [count] = await this.database.query<{ total: number }>(countQuery(conditions), [
      ...conditions.parameters,
    ]);
    const before = keyOfCursor(cursor);
    conditions.addFor(
      before !== null && uuid.test(before) ? before : null,
      (value) => `messages.id < ${value}`,
    );
    const query = pageQuery(conditions, limit + 1);
    const rows = await this.database.query<MessageSummary>(query, conditions.parameters);
    return pageOfRows(rows, { limit, total: count?.total ?? 0, keyOf: (row) => row.id });
  }

  async find(id: string, agencyId: string | null): Promise<MessageDetail | null> {
    const conditions = oneMessage(id, agencyId);
    const [row] = await this.database.query<Omit<MessageDetail, 'attempts' | 'reports' | 'notices'>>(
      detailQuery(conditions),
      conditions.parameters,
    );
    if (row === undefined) return null;
    return {
      ...row,
      attempts: await this.database.query<MessageAttempt>(attemptsQuery, [id]),
      reports: await this.database.query<MessageReport>(reportsQuery, [id]),
      notices: await this.database.query<MessageDetail['notices'][number]>(noticesQuery, [id]),
    };
  }
}
