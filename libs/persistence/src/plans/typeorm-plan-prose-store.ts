import { Injectable } from '@nestjs/common';
import type {
  PlanProseStore,
  PrintedProposal,
  PrintedTarget,
  StoredProposal,
  StoredTarget,
} from '#application';
import { v7 as uuidv7 } from 'uuid';
import { Database } from '../database/transaction.js';
import { insertRows } from './insert-rows.js';

const proposalsOf = `
  SELECT number, group_heading AS "group", ordinal, task, product, lead, coordinating, deadline, item_id AS "itemId"
  FROM plan_proposals WHERE plan_id = $1 ORDER BY number`;

@Injectable()
export class TypeormPlanProseStore implements PlanProseStore {
  constructor(private readonly database: Database) {}

  async add(
    planId: string,
    { targets, proposals }: { targets: readonly PrintedTarget[]; proposals: readonly PrintedProposal[] },
  ): Promise<void> {
    const targetRows = targets.map((target, position) => rowOfTarget(target, { planId, position }));
    await insertRows(this.database, 'plan_targets', targetRows);
    const proposalRows = proposals.map(
      ({ group, ordinal, task, product, lead, coordinating, deadline }, at) => ({
        plan_id: planId,
        number: at + 1,
        group_heading: group,
        ...{ ordinal, task, product, lead, coordinating, deadline },
      }),
    );
    await insertRows(this.database, 'plan_proposals', proposalRows);
  }

  targets(planId: string): Promise<StoredTarget[]> {
    return this.database.query<StoredTarget>(
      `SELECT id, group_heading AS "group", text, measure, figure, figure_to AS "figureTo", unit, bound,
              by_on::text AS "by", by_text AS "byText", yearly
       FROM plan_targets WHERE plan_id = $1 ORDER BY position`,
      [planId],
    );
  }

  proposals(planId: string): Promise<StoredProposal[]> {
    return this.database.query<StoredProposal>(proposalsOf, [planId]);
  }

  lockProposals(planId: string): Promise<StoredProposal[]> {
    return this.database.query<StoredProposal>(`${proposalsOf} FOR UPDATE`, [planId]);
  }

  async recordAccepted(
    planId: string,
    accepted: readonly { number: number; itemId: string }[],
  ): Promise<void> {
    await this.database.query(
      `UPDATE plan_proposals SET item_id = accepted.item_id
         FROM unnest($2::int[], $3::uuid[]) AS accepted (number, item_id)
        WHERE plan_proposals.plan_id = $1 AND plan_proposals.number = accepted.number`,
      [planId, accepted.map(({ number }) => number), accepted.map(({ itemId }) => itemId)],
    );
  }
}

function rowOfTarget(
  { group, figureTo, by, byText, ...target }: PrintedTarget,
  { planId, position }: { planId: string; position: number },
): object {
  return {
    ...target,
    id: uuidv7(),
    plan_id: planId,
    position,
    group_heading: group,
    figure_to: figureTo,
    by_on: by,
    by_text: byText,
  };
}
