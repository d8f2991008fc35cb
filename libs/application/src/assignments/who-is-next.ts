import { Injectable } from '@nestjs/common';
import { type AssignmentFacts, localDateOf, type Role, type Step } from '#domain';
import { chooseRecipients } from '../delivery/choose-recipients.js';
import { RecipientDirectory } from '../delivery/index.js';
import { Clock, type Rules, RulesInForce } from '../time/index.js';
import { AssignmentFactsStore } from './assignment-facts.js';
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
  ) {}

  /** The next rung of each stage, or of its assignment as a whole where that comes first; null where none comes. */
  async ofStages(
    stages: readonly { stageId: string; assignmentId: string }[],
  ): Promise<Map<string, NextStep | null>> {
    const now = await this.clock.now();
    const until = new Date(now.getTime() + lookAheadDays * 86_400_000);
    const rules = await this.rules.read();
    const facts = await this.facts.read([...new Set(stages.map((stage) => stage.assignmentId))]);
    const found = new Map<string, NextStep | null>();
    for (const { stageId, assignmentId } of stages) {
      const one = facts.get(assignmentId);
      const concerns = (step: Step): boolean => step.stageId === null || step.stageId === stageId;
      const enough = (steps: Step[]): boolean => steps.some(concerns);
      const step = one && upcomingSteps(one, rules, { from: now, until, enough }).find(concerns);
      found.set(stageId, step ? await this.named(assignmentId, step, rules) : null);
    }
    return found;
  }

  /** Every rung of the assignments between two instants, in order. */
  async between(facts: Iterable<AssignmentFacts>, from: Date, until: Date): Promise<NextStep[]> {
    const now = await this.clock.now();
    const rules = await this.rules.read();
    const steps: NextStep[] = [];
    for (const one of facts) {
      for (const step of upcomingSteps(one, rules, { from: now, until })) {
        if (step.at >= from) steps.push(await this.named(one.id, step, rules));
      }
    }
    return steps.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  }

  private async named(assignmentId: string, step: Step, { policy }: Rules): Promise<NextStep> {
    const rung = policy.rungs.find((one) => one.kind === step.kind);
    const roles = { to: rung?.to ?? [], copyTo: rung?.copyTo ?? [] };
    const directory = await this.directory.read(assignmentId, localDateOf(step.at));
    const chosen = directory === null ? [] : chooseRecipients(directory, roles);
    const to = chosen.map(({ role, addressedAs, copy }) => ({ role, name: addressedAs, copy }));
    return { assignmentId, stageId: step.stageId, rung: step.code, at: step.at, to };
  }
}
