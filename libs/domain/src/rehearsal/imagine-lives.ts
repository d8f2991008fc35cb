import type { AssignmentFacts } from '../agenda/index.js';
import type { WorkCalendar } from '../calendar/index.js';
import type { Policy } from '../ladder/index.js';
import { type Act, assumedActs, type Assumption } from './assumed-acts.js';
import { type ImaginedStep, liveOn } from './imagine-life.js';

/** One assignment's life between two instants. */
export interface ImaginedLife {
  /** As it stood at the beginning. */
  facts: AssignmentFacts;
  acts: Act[];
  steps: ImaginedStep[];
  /** As it stands at the end. */
  after: AssignmentFacts;
}

export interface Ahead {
  policy: Policy;
  calendar: WorkCalendar;
  assumption: Assumption;
  /** UTC instants, both included. */
  from: Date;
  until: Date;
}

/**
 * The lives of many assignments between two instants under an assumption, in the order given. Assignments that stand
 * alike (an item led by sixty districts) live alike, so that each shape is imagined once.
 */
export function imagineLives(all: Iterable<AssignmentFacts>, ahead: Ahead): ImaginedLife[] {
  const known = new Map<string, ImaginedLife>();
  return [...all].map((facts) => {
    const shape = shapeOf(facts);
    const alike = known.get(shape) ?? live(facts, ahead);
    known.set(shape, alike);
    return alike.facts === facts ? alike : retold(alike, facts);
  });
}

function live(facts: AssignmentFacts, { assumption, from, until, ...rules }: Ahead): ImaginedLife {
  const acts = assumedActs(assumption, facts, { calendar: rules.calendar, from }).filter(
    ({ at }) => at <= until,
  );
  const { steps, facts: after } = liveOn(facts, rules, { from, until, acts });
  return { facts, acts, steps, after };
}

/** Everything but the ids; stages are told apart by their place. */
function shapeOf({ id: _id, stages, decided, ...rest }: AssignmentFacts): string {
  const place = new Map(stages.map((stage, index) => [stage.id, index]));
  return JSON.stringify([
    rest,
    stages.map(({ id: _stageId, ...stage }) => stage),
    decided.map(({ stageId, ...rung }) => [stageId === null ? null : place.get(stageId), rung]),
  ]);
}

function retold(life: ImaginedLife, facts: AssignmentFacts): ImaginedLife {
  const names = new Map(life.facts.stages.map((stage, index) => [stage.id, facts.stages[index]?.id ?? '']));
  const ownOf = <Thing extends { stageId: string | null }>(thing: Thing): Thing => ({
    ...thing,
    stageId: thing.stageId === null ? null : (names.get(thing.stageId) ?? null),
  });
  const stages = life.after.stages.map((stage, index) => ({ ...stage, id: facts.stages[index]?.id ?? '' }));
  return {
    facts,
    acts: life.acts.map(ownOf),
    steps: life.steps.map(ownOf),
    after: { ...life.after, id: facts.id, stages, decided: life.after.decided.map(ownOf) },
  };
}
