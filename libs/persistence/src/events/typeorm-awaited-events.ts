import { Injectable } from '@nestjs/common';
import type { AwaitedEvent, AwaitedEvents, EventRecord, Page, PageRequest } from '#application';
import { standsByItself } from '../assignments/own-share-sql.js';
import { keyOfCursor, pageOfRows } from '../database/cursor.js';
import { Database } from '../database/transaction.js';
import { officeDue } from './event-links.js';

interface Row extends Pick<
  AwaitedEvent,
  'id' | 'name' | 'fromYear' | 'toYear' | 'waitingItems' | 'waitingStages' | 'behind'
> {
  happenedOn: string | null;
  documentNumber: string | null;
  documentOn: string | null;
  link: string | null;
  dueOn: string | null;
  recordedBy: string | null;
  recordedAt: Date | null;
  withdrawnBy: string | null;
  withdrawnAt: Date | null;
}

const isWaiting = 's.nominal IS NULL AND s.completed_at IS NULL AND s.cancelled_at IS NULL';

const select = `
  SELECT e.id, e.name, e.from_year AS "fromYear", e.to_year AS "toYear", e.happened_on::text AS "happenedOn",
         e.document_number AS "documentNumber", e.document_on::text AS "documentOn", e.link, e.due_on::text AS "dueOn",
         e.recorded_by AS "recordedBy", e.recorded_at AS "recordedAt", e.withdrawn_by AS "withdrawnBy",
         e.withdrawn_at AS "withdrawnAt", w.*
  FROM awaited_events e
  CROSS JOIN LATERAL (
    SELECT (count(*) FILTER (WHERE ${isWaiting}))::int AS "waitingStages",
           (count(DISTINCT a.item_id) FILTER (WHERE ${isWaiting}))::int AS "waitingItems",
           (count(*) FILTER (WHERE l.record_version < e.record_version AND s.confirmed_at IS NULL))::int AS behind
      FROM stage_events l JOIN stages s ON s.id = l.stage_id JOIN assignments a ON a.id = s.assignment_id
     WHERE l.event_id = e.id AND ${standsByItself('a')}) AS w`;

const matches = '($1::boolean IS NULL OR (e.happened_on IS NULL) = $1)';

@Injectable()
export class TypeormAwaitedEvents implements AwaitedEvents {
  constructor(private readonly database: Database) {}

  async list(
    { isOpen }: { isOpen?: boolean | undefined },
    { cursor, limit }: PageRequest,
  ): Promise<Page<AwaitedEvent>> {
    const open = isOpen ?? null;
    const [count] = await this.database.query<{ total: number }>(
      `SELECT count(*)::int AS total FROM awaited_events e WHERE ${matches}`,
      [open],
    );
    const rows = await this.database.query<Row>(
      `${select} WHERE ${matches} AND ($2::text IS NULL OR e.id::text > $2) ORDER BY e.id LIMIT $3`,
      [open, keyOfCursor(cursor), limit + 1],
    );
    return pageOfRows(rows.map(eventOf), { limit, total: count?.total ?? 0, keyOf: ({ id }) => id });
  }

  async find(id: string): Promise<AwaitedEvent | null> {
    const [row] = await this.database.query<Row>(`${select} WHERE e.id = $1`, [id]);
    return row === undefined ? null : eventOf(row);
  }

  async lock(id: string): Promise<AwaitedEvent | null> {
    await this.database.query('SELECT id FROM awaited_events WHERE id = $1 FOR UPDATE', [id]);
    return this.find(id);
  }

  async record(id: string, record: EventRecord, { by, at }: { by: string; at: Date }): Promise<void> {
    const { happenedOn, documentNumber, documentOn, link, dueOn } = record;
    await this.database.query(
      `UPDATE awaited_events SET happened_on = $2, document_number = $3, document_on = $4, link = $5, due_on = $6,
              recorded_by = $7, recorded_at = $8, record_version = record_version + 1
        WHERE id = $1`,
      [id, happenedOn, documentNumber, documentOn, link, dueOn, by, at],
    );
  }

  async withdraw(id: string, { by, at }: { by: string; at: Date }): Promise<void> {
    await this.database.query(
      `UPDATE awaited_events SET happened_on = NULL, document_number = NULL, document_on = NULL, link = NULL,
              due_on = NULL, recorded_by = NULL, recorded_at = NULL, withdrawn_by = $2, withdrawn_at = $3,
              record_version = record_version + 1
        WHERE id = $1`,
      [id, by, at],
    );
    await this.database.query(officeDue, [at]);
  }

  async closeQuestions(id: string, answer: { note: string }, at: Date): Promise<void> {
    await this.database.query(
      `UPDATE questions SET answer = $2, answered_at = $3
        WHERE kind = 'event' AND data->>'eventId' = $1 AND answered_at IS NULL`,
      [id, JSON.stringify(answer), at],
    );
  }
}

function eventOf(row: Row): AwaitedEvent {
  const { happenedOn, documentNumber, documentOn, link, dueOn, recordedBy, recordedAt, ...event } = row;
  const { withdrawnBy, withdrawnAt, ...shown } = event;
  const isRecorded = happenedOn !== null && recordedBy !== null && recordedAt !== null;
  return {
    ...shown,
    record: isRecorded
      ? { happenedOn, documentNumber, documentOn, link, dueOn, by: recordedBy, at: recordedAt }
      : null,
    withdrawn: withdrawnBy !== null && withdrawnAt !== null ? { by: withdrawnBy, at: withdrawnAt } : null,
  };
}
