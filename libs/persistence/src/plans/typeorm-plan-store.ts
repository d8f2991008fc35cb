import { Injectable } from '@nestjs/common';
import type { PlanDraft, PlanStore, QuestionDraft } from '#application';
import type { LocalDate } from '#domain';
import { v7 as uuidv7 } from 'uuid';
import { Database } from '../database/transaction.js';
import { insertItems } from './insert-items.js';
import { insertRows } from './insert-rows.js';
import { PlanEntity } from './plan.entity.js';

@Injectable()
export class TypeormPlanStore implements PlanStore {
  constructor(private readonly database: Database) {}

  async claimNumber(number: string, issuedOn: LocalDate): Promise<string | null> {
    await this.database.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `plan/${number}/${issuedOn}`,
    ]);
    const [plan] = await this.database.query<{ id: string }>(
      'SELECT id FROM plans WHERE number = $1 AND issued_on = $2',
      [number, issuedOn],
    );
    return plan?.id ?? null;
  }

  exists(id: string): Promise<boolean> {
    return this.database.manager.existsBy(PlanEntity, { id });
  }

  async add(draft: PlanDraft, { at, by }: { at: Date; by: string }): Promise<string> {
    const planId = uuidv7();
    await this.database.manager.insert(PlanEntity, { ...draft.head, id: planId, createdAt: at });
    const itemIds = await insertItems(this.database, draft.items, { planId, from: 0, at, by });
    const questions = draft.questions.map((question) => rowOfQuestion(question, { planId, itemIds, at }));
    await insertRows(this.database, 'questions', questions);
    return planId;
  }
}

function rowOfQuestion(
  { kind, item, key, data, answer }: QuestionDraft,
  { planId, itemIds, at }: { planId: string; itemIds: readonly string[]; at: Date },
): object {
  const itemId = item === null ? null : (itemIds[item] ?? null);
  return {
    id: uuidv7(),
    code: itemId === null ? `${kind}/${planId}/${key}` : `${kind}/${itemId}`,
    kind,
    plan_id: planId,
    item_id: itemId,
    data,
    raised_at: at,
    answered_at: answer === null ? null : at,
    answer,
  };
}
