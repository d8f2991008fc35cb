import { Injectable } from '@nestjs/common';
import { type LocalDate, localDateOf } from '#domain';
import type { Actor } from '../accounts/account.js';
import { notFound } from '../errors.js';
import { ExplainStage } from '../explanations/explain-stage.use-case.js';
import { Clock } from '../time/index.js';
import {
  type AssignmentHead,
  AssignmentRecord,
  type StageRecord,
  type TimelineEntry,
} from './assignment-record.js';
import { type Sight, sightOf } from './sight.js';
import { anyTask, type TaskFacts, TaskList } from './task-list.js';
import { type NextStep, WhoIsNext } from './who-is-next.js';

export interface AssignmentStage extends TaskFacts, StageRecord {
  next: NextStep | null;
  /** "lịch tạm tính": a date lies in a year whose days off nobody has declared. */
  provisional: boolean;
  /** The reckoning of the dates day by day, in Vietnamese. */
  explain: string[];
}

export interface AssignmentView extends AssignmentHead {
  stages: AssignmentStage[];
}

export interface Timeline {
  entries: TimelineEntry[];
  /** What comes next for each open stage, soonest first. */
  next: NextStep[];
}

const stagesAtMost = 200;

/** One assignment: its item as printed, who answers, its stages with their reckoning, and all that has happened. */
@Injectable()
export class ReadAssignment {
  constructor(
    private readonly clock: Clock,
    private readonly explainStage: ExplainStage,
    private readonly record: AssignmentRecord,
    private readonly tasks: TaskList,
    private readonly whoIsNext: WhoIsNext,
  ) {}

  /** Throws 404 where the actor may not know of it. */
  async run(actor: Actor, assignmentId: string): Promise<AssignmentView> {
    const { head, stages } = await this.load(actor, assignmentId);
    const explanations = await this.explainStage.ofAssignment(assignmentId);
    const records = new Map((await this.record.stages(assignmentId)).map((stage) => [stage.id, stage]));
    const next = await this.whoIsNext.ofStages(stages);
    return {
      ...head,
      stages: stages.flatMap((stage) => {
        const kept = records.get(stage.stageId);
        if (kept === undefined) return [];
        const explanation = explanations.get(stage.stageId);
        const explain = explanation?.steps.map(({ text }) => text) ?? [];
        const provisional = explanation?.isProvisional ?? false;
        return [{ ...stage, ...kept, explain, provisional, next: next.get(stage.stageId) ?? null }];
      }),
    };
  }

  /** Events, rungs and messages in the order of time, and what comes next. Throws 404 as above. */
  async timeline(actor: Actor, assignmentId: string): Promise<Timeline> {
    const { stages } = await this.load(actor, assignmentId);
    const next = [...(await this.whoIsNext.ofStages(stages)).values()].filter((step) => step !== null);
    return { entries: await this.record.timeline(assignmentId), next: inOrder(next) };
  }

  private async load(
    actor: Actor,
    assignmentId: string,
  ): Promise<{ head: AssignmentHead; stages: TaskFacts[] }> {
    const today = localDateOf(await this.clock.now());
    const sight = sightOf(actor);
    const head = await this.record.find(assignmentId, sight, today);
    if (head === null) throw notFound('nhiệm vụ');
    return { head, stages: await this.stages(assignmentId, sight, today) };
  }

  private async stages(assignmentId: string, sight: Sight, today: LocalDate): Promise<TaskFacts[]> {
    const page = { today, limit: stagesAtMost };
    return (await this.tasks.page({ ...anyTask, assignmentId }, sight, page)).items;
  }
}

/** Soonest first; a step of the assignment as a whole stands once. */
function inOrder(steps: NextStep[]): NextStep[] {
  const once = new Map(steps.map((step) => [`${step.stageId}/${step.rung}`, step]));
  return [...once.values()].toSorted((a, b) => a.at.getTime() - b.at.getTime());
}
