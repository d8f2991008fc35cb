import { Injectable } from '@nestjs/common';
import {
  type AssignmentFacts,
  imagineLife,
  localDateOf,
  type Role,
  type Silence,
  silenceOf,
  type Step,
} from '#domain';
import { chooseRecipients } from '../delivery/choose-recipients.js';
import { RecipientDirectory } from '../delivery/index.js';
import { Silences } from '../delivery/silences.js';
import { Clock, RulesInForce } from '../time/index.js';
import { AssignmentFactsStore } from './assignment-facts.js';
import { directoriesAhead, PostChanges, type StepAhead } from './directories-ahead.js';

export interface NextTold {
  role: Role;
  name: string;
  copy: boolean;
}

/** A rung that will be told if nobody acts. */
export interface NextStep {
  assignmentId: string;
  stageId: string | null;
  rung: string;
  at: Date;
  to: NextTold[];
  /** Why nothing will be sent about it; null where it will. */
  silence: Pick<Silence, 'toOn' | 'reason' | 'author'> | null;
}

/** What a silence may cover. */
interface Subject {
  planId: string | null;
  agencyId: string;
}

/** How far ahead a row looks for what comes next. */
const lookAheadDays = 800;

/** What comes next, by the agenda that the workflow itself uses and the directory that messages use. */
@Injectable()
export class WhoIsNext {
  constructor(
    private readonly clock: Clock,
    private readonly rules: RulesInForce,
    private readonly facts: AssignmentFactsStore,
    private readonly directory: RecipientDirectory,
    private readonly postChanges: PostChanges,
    private readonly silences: Silences,
  ) {}

  /** The next rung of each stage, or of its assignment as a whole where that comes first; null where none comes. */
  async ofStages(
    stages: readonly {
      stageId: string;
      assignmentId: string;
      plan: { id: string } | null;
      agency: { id: string };
    }[],
  ): Promise<Map<string, NextStep | null>> {
    const now = await this.clock.now();
    const until = new Date(now.getTime() + lookAheadDays * 86_400_000);
    const rules = await this.rules.read();
    const facts = await this.facts.read([...new Set(stages.map((stage) => stage.assignmentId))]);
    const steps: (StepAhead & { stageId: string })[] = [];
    for (const [assignmentId, own] of Map.groupBy(stages, (stage) => stage.assignmentId)) {
      const one = facts.get(assignmentId);
      const isNext = (found: Step[], stageId: string) => found.find((step) => concerns(step, stageId));
      const enough = (found: Step[]) => own.every(({ stageId }) => isNext(found, stageId) !== undefined);
      const ahead = one === undefined ? [] : imagineLife(one, rules, { from: now, until, enough });
      for (const { stageId } of own) {
        const step = isNext(ahead, stageId);
        if (step !== undefined) steps.push({ stageId, assignmentId, step });
      }
    }
    const subjects = new Map(
      stages.map(({ assignmentId, plan, agency }) => [
        assignmentId,
        { planId: plan?.id ?? null, agencyId: agency.id },
      ]),
    );
    const named = await this.named(steps, subjects);
    const next = new Map<string, NextStep | null>(stages.map(({ stageId }) => [stageId, null]));
    steps.forEach(({ stageId }, at) => next.set(stageId, named[at] ?? null));
    return next;
  }

  /** Every rung of the assignments between two instants, in order. */
  async between(
    facts: Iterable<AssignmentFacts>,
    { from, until }: { from: Date; until: Date },
    subjects: ReadonlyMap<string, Subject>,
  ): Promise<NextStep[]> {
    const now = await this.clock.now();
    const rules = await this.rules.read();
    const steps: StepAhead[] = [];
    for (const one of facts) {
      const ahead = imagineLife(one, rules, { from: now, until }).filter((step) => step.at >= from);
      steps.push(...ahead.map((step) => ({ assignmentId: one.id, step })));
    }
    const named = await this.named(steps, subjects);
    return named.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  }

  private async named(
    steps: readonly StepAhead[],
    subjects: ReadonlyMap<string, Subject>,
  ): Promise<NextStep[]> {
    const today = localDateOf(await this.clock.now());
    const silences = await this.silences.open(today);
    const directories = await directoriesAhead(this.directory, steps, await this.postChanges.days());
    return steps.map(({ assignmentId, step }, at) => {
      const directory = directories[at] ?? null;
      const chosen = directory === null ? [] : chooseRecipients(directory, step);
      const to = chosen.map(({ role, addressedAs, copy }) => ({ role, name: addressedAs, copy }));
      const subject = subjects.get(assignmentId);
      const on = localDateOf(step.at);
      // What is due already goes out today.
      const silence = subject === undefined ? null : silenceOf(silences, subject, on < today ? today : on);
      return {
        ...{ assignmentId, stageId: step.stageId, rung: step.code, at: step.at, to },
        silence: silence && { toOn: silence.toOn, reason: silence.reason, author: silence.author },
      };
    });
  }
}

function concerns(step: Step, stageId: string): boolean {
  return step.stageId === null || step.stageId === stageId;
}
