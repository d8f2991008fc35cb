import { Injectable } from '@nestjs/common';
import type { AssignmentFacts, Role, Step } from '#domain';
import { chooseRecipients } from '../delivery/choose-recipients.js';
import { RecipientDirectory } from '../delivery/index.js';
import { Clock, RulesInForce } from '../time/index.js';
import { AssignmentFactsStore } from './assignment-facts.js';
import { DirectoriesAhead, PostChanges } from './directories-ahead.js';
import { upcomingSteps } from './upcoming-steps.js';

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
  ) {}

  /** The next rung of each stage, or of its assignment as a whole where that comes first; null where none comes. */
  async ofStages(
    stages: readonly { stageId: string; assignmentId: string }[],
  ): Promise<Map<string, NextStep | null>> {
    const now = await this.clock.now();
    const until = new Date(now.getTime() + lookAheadDays * 86_400_000);
    const rules = await this.rules.read();
    const facts = await this.facts.read([...new Set(stages.map((stage) => stage.assignmentId))]);
    const directories = await this.directories();
    const found = new Map<string, NextStep | null>();
    for (const { stageId, assignmentId } of stages) {
      const one = facts.get(assignmentId);
      const concerns = (step: Step): boolean => step.stageId === null || step.stageId === stageId;
      const enough = (steps: Step[]): boolean => steps.some(concerns);
      const step = one && upcomingSteps(one, rules, { from: now, until, enough }).find(concerns);
      found.set(stageId, step ? await named(assignmentId, step, directories) : null);
    }
    return found;
  }

  /** Every rung of the assignments between two instants, in order. */
  async between(facts: Iterable<AssignmentFacts>, from: Date, until: Date): Promise<NextStep[]> {
    const now = await this.clock.now();
    const rules = await this.rules.read();
    const directories = await this.directories();
    const steps: NextStep[] = [];
    for (const one of facts) {
      for (const step of upcomingSteps(one, rules, { from: now, until })) {
        if (step.at >= from) steps.push(await named(one.id, step, directories));
      }
    }
    return steps.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  }

  private async directories(): Promise<DirectoriesAhead> {
    return new DirectoriesAhead(this.directory, await this.postChanges.days());
  }
}

async function named(assignmentId: string, step: Step, directories: DirectoriesAhead): Promise<NextStep> {
  const directory = await directories.read(assignmentId, step);
  const chosen = directory === null ? [] : chooseRecipients(directory, step);
  const to = chosen.map(({ role, addressedAs, copy }) => ({ role, name: addressedAs, copy }));
  return { assignmentId, stageId: step.stageId, rung: step.code, at: step.at, to };
}
