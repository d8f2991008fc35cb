import { Injectable } from '@nestjs/common';
import type { NewQuestion, Page, PageRequest, Question, QuestionFilter, Questions } from '#application';
import { v7 as uuidv7 } from 'uuid';
import { keyOfCursor, pageOfRows } from '../database/cursor.js';
import { Database } from '../database/transaction.js';

const select = `
  SELECT q.id, q.code, q.kind, q.plan_id AS "planId", p.number AS "planNumber", q.item_id AS "itemId", i.ordinal, i.task,
         q.data, q.raised_at AS "raisedAt", q.answered_at AS "answeredAt", q.answer
  FROM questions q LEFT JOIN plans p ON p.id = q.plan_id LEFT JOIN plan_items i ON i.id = q.item_id`;

const matches = `($1::text IS NULL OR q.kind = $1) AND ($2::uuid IS NULL OR q.plan_id = $2)
  AND ($3::boolean IS NULL OR (q.answered_at IS NULL) = $3)
  AND ($4::uuid IS NULL OR EXISTS (SELECT FROM plans s WHERE s.id = q.plan_id AND s.standing_agency_id = $4))`;

@Injectable()
export class TypeormQuestions implements Questions {
  constructor(private readonly database: Database) {}

  async raise(questions: readonly NewQuestion[], at: Date): Promise<void> {
    if (questions.length === 0) return;
    const rows = questions.map(({ code, kind, planId, itemId, data }) => ({
      id: uuidv7(),
      code,
      kind,
      plan_id: planId,
      item_id: itemId,
      data,
      raised_at: at,
    }));
    await this.database.query(
      `INSERT INTO questions SELECT * FROM jsonb_populate_recordset(NULL::questions, $1::jsonb)
       ON CONFLICT (code) DO NOTHING`,
      [JSON.stringify(rows)],
    );
  }

  async list(filter: QuestionFilter, { cursor, limit }: PageRequest): Promise<Page<Question>> {
    const { kind, planId, isOpen, standingAgencyId } = filter;
    const given = [kind ?? null, planId ?? null, isOpen ?? null, standingAgencyId ?? null];
    const [count] = await this.database.query<{ total: number }>(
      `SELECT count(*)::int AS total FROM questions q WHERE ${matches}`,
      given,
    );
    const rows = await this.database.query<Question>(
      `${select} WHERE ${matches} AND ($5::text IS NULL OR q.id::text > $5) ORDER BY q.id LIMIT $6`,
      [...given, keyOfCursor(cursor), limit + 1],
    );
    return pageOfRows(rows, { limit, total: count?.total ?? 0, keyOf: ({ id }) => id });
  }

  async lock(id: string): Promise<Question | null> {
    const [question] = await this.database.query<Question>(`${select} WHERE q.id = $1 FOR UPDATE OF q`, [id]);
    return question ?? null;
  }

  async recordAnswer(id: string, answer: object, at: Date): Promise<void> {
    await this.database.query('UPDATE questions SET answer = $2, answered_at = $3 WHERE id = $1', [
      id,
      JSON.stringify(answer),
      at,
    ]);
  }
}
