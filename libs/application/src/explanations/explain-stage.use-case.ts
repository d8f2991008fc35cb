import { Injectable } from '@nestjs/common';
import { type Explanation, explainStage, MissingCalendarYear } from '#domain';
import type { Actor } from '../accounts/account.js';
import { sightOf } from '../assignments/sight.js';
import { notFound } from '../errors.js';
import { RulesInForce, Transaction } from '../time/index.js';
import { changeStep, dateChangeKinds } from './date-changes.js';
import { type KeptStage, KeptStages } from './kept-stages.js';

export interface ExplainedStage {
  stage: KeptStage;
  explanation: Explanation;
}

/** Why a stage has its dates: words, rule, each day looked at, and what was changed since. */
@Injectable()
export class ExplainStage {
  constructor(
    private readonly transaction: Transaction,
    private readonly rules: RulesInForce,
    private readonly stages: KeptStages,
  ) {}

  /** Throws 404 where the actor may not know of it. */
  async run(actor: Actor, stageId: string): Promise<ExplainedStage> {
    return this.transaction.run(async () => {
      const stage = await this.stages.find(stageId, sightOf(actor));
      if (stage === null) throw notFound('mốc');
      return { stage, explanation: await this.explain(stage) };
    });
  }

  /** The same for all stages of an assignment that the caller may see, by stage. */
  async ofAssignment(assignmentId: string): Promise<Map<string, Explanation>> {
    const explained = new Map<string, Explanation>();
    for (const stage of await this.stages.ofAssignment(assignmentId)) {
      explained.set(stage.stageId, await this.explain(stage));
    }
    return explained;
  }

  private async explain(stage: KeptStage): Promise<Explanation> {
    const changes = (await this.stages.changes(stage.stageId, dateChangeKinds)).map(changeStep);
    const { calendar } = await this.rules.read();
    const { nominal, effective, working } = stage;
    const inForce = { nominal, effective, working };
    try {
      const asRead = { ...stage, nominal: stage.firstNominal ?? nominal, changes, inForce };
      return explainStage(asRead, calendar);
    } catch (error) {
      if (!(error instanceof MissingCalendarYear)) throw error;
      return { ...inForce, isProvisional: false, steps: [missing(error.year)] };
    }
  }
}

function missing(year: number) {
  return { kind: 'mark', date: null, text: `Chưa có lịch làm việc năm ${year}.`, source: null } as const;
}
