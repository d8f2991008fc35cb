import {
  agenda,
  type AssignmentFacts,
  type DecidedRung,
  type StageFacts,
  type Step,
} from '../agenda/index.js';
import type { WorkCalendar } from '../calendar/index.js';
import { localDateOf } from '../dates/index.js';
import type { Policy } from '../ladder/index.js';
import type { Act } from './assumed-acts.js';

/** A rung that will be told, with the instant (UTC) at which it is decided. */
export interface ImaginedStep extends Step {
  decidedAt: Date;
}

/** Steps looked at per assignment; a life of five years has fewer. */
const stepsAtMost = 300;

interface Ahead {
  /** UTC instants, both included. */
  from: Date;
  until: Date;
  acts?: readonly Act[];
  enough?: (found: Step[]) => boolean;
}

/**
 * The rungs of one assignment that will be told from `from` to `until` if people do what `acts` says and nothing else,
 * in order: `agenda` is asked again and again as if each step had been decided in its moment. Steps that will be
 * recorded as overtaken or muted are left out.
 */
export function imagineLife(
  facts: AssignmentFacts,
  rules: { policy: Policy; calendar: WorkCalendar },
  ahead: Ahead,
): ImaginedStep[] {
  return liveOn(facts, rules, ahead).steps;
}

/** The same, with the facts as they then stand. */
export function liveOn(
  facts: AssignmentFacts,
  rules: { policy: Policy; calendar: WorkCalendar },
  { from, until, acts = [], enough = () => false }: Ahead,
): { steps: ImaginedStep[]; facts: AssignmentFacts } {
  let [imagined, now] = [factsAfter(facts, acts, from), from];
  const steps: ImaginedStep[] = [];
  for (let count = 0; count < stepsAtMost && !enough(steps); count += 1) {
    const { due, next } = agenda(imagined, rules.policy, rules.calendar, now);
    if (due.length > 0) {
      const told = due.filter((step) => step.outcome === 'tell');
      steps.push(...told.map((step) => ({ ...step, decidedAt: now })));
      imagined = { ...imagined, decided: [...imagined.decided, ...due.map((step) => decidedAs(step, now))] };
      continue;
    }
    const wake = earliest(next?.at, acts.find((act) => act.at > now)?.at);
    if (wake === undefined || wake > until) break;
    now = wake;
    imagined = { ...factsAfter(facts, acts, now), decided: imagined.decided };
  }
  return { steps, facts: imagined };
}

/** The facts as they stand once everything of `acts` up to an instant is done. */
export function factsAfter(facts: AssignmentFacts, acts: readonly Act[], now: Date): AssignmentFacts {
  return acts.filter((act) => act.at <= now).reduce(doneTo, facts);
}

function doneTo(facts: AssignmentFacts, act: Act): AssignmentFacts {
  if (act.kind === 'acknowledge') return { ...facts, acknowledgedAt: facts.acknowledgedAt ?? act.at };
  const stages = facts.stages.map((stage) => (stage.id === act.stageId ? stageAfter(stage, act) : stage));
  return { ...facts, stages };
}

/** A document carries the date of the day on which it is reported. */
function stageAfter(stage: StageFacts, { kind, at }: Act): StageFacts {
  const completion = stage.completion ?? { reportedAt: at, documentOn: localDateOf(at), confirmedAt: null };
  return { ...stage, completion: kind === 'confirm' ? { ...completion, confirmedAt: at } : completion };
}

function earliest(...instants: (Date | undefined)[]): Date | undefined {
  return instants.filter((at) => at !== undefined).toSorted((a, b) => a.getTime() - b.getTime())[0];
}

function decidedAs({ stageId, code, repeat, dueVersion, outcome }: Step, decidedAt: Date): DecidedRung {
  return { stageId, code, repeat, dueVersion, decidedAt, outcome: outcome === 'tell' ? 'told' : outcome };
}
