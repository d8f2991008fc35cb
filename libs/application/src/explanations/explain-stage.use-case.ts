import { Injectable } from '@nestjs/common';
import { type Explanation, explainStage, MissingCalendarYear, type WorkCalendar } from '#domain';
import type { Actor } from '../accounts/account.js';
import type { EventEntry } from '../assignments/assignment-record.js';
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
      const explained = await this.explain(stage.assignmentId, [stage]);
      const explanation = explained.get(stageId);
      if (explanation === undefined) throw notFound('mốc');
      return { stage, explanation };
    });
  }

  /** The same for all stages of an assignment that the caller may see, by stage. */
  async ofAssignment(assignmentId: string): Promise<Map<string, Explanation>> {
    return this.explain(assignmentId, await this.stages.ofAssignment(assignmentId));
  }

  private async explain(
    assignmentId: string,
    stages: readonly KeptStage[],
  ): Promise<Map<string, Explanation>> {
    const events = await this.stages.changes(assignmentId, dateChangeKinds);
    const { calendar } = await this.rules.read();
    return new Map(stages.map((stage) => [stage.stageId, explanationOf(stage, events, calendar)]));
  }
}

/** An event of the assignment as a whole concerns each of its stages. */
function explanationOf(stage: KeptStage, events: readonly EventEntry[], calendar: WorkCalendar): Explanation {
  const { stageId, nominal, effective, working } = stage;
  const own = events.filter((event) => event.stageId === null || event.stageId === stageId);
  const inForce = { nominal, effective, working };
  try {
    const changes = own.map(changeStep);
    return explainStage({ ...stage, nominal: stage.firstNominal ?? nominal, changes, inForce }, calendar);
  } catch (error) {
    if (!(error instanceof MissingCalendarYear)) throw error;
    return { ...inForce, isProvisional: false, steps: [missing(error.year)] };
  }
}

function missing(year: number) {
  return { kind: 'mark', date: null, text: `Chưa có lịch làm việc năm ${year}.`, source: null } as const;
}
