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
  /** The life that this one is told from, itself for the first: the same but for the ids, stage by stage in order. */
  model: ImaginedLife;
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
 * alike (an item led by sixty districts) live alike, so that each shape is imagined once and told again when asked.
 */
export function imagineLives(all: Iterable<AssignmentFacts>, ahead: Ahead): ImaginedLife[] {
  const models = new Map<string, ImaginedLife>();
  return [...all].map((facts) => {
    const shape = shapeOf(facts);
    const model = models.get(shape);
    if (model !== undefined) return new RetoldLife(facts, model);
    const life = live(facts, ahead);
    models.set(shape, life);
    return life;
  });
}

function live(facts: AssignmentFacts, { assumption, from, until, ...rules }: Ahead): ImaginedLife {
  const acts = assumedActs(assumption, facts, { calendar: rules.calendar, from }).filter(
    ({ at }) => at <= until,
  );
  const { steps, facts: after } = liveOn(facts, rules, { from, until, acts });
  const life: ImaginedLife = {
    ...{ facts, acts, steps, after },
    get model() {
      return life;
    },
  };
  return life;
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

/** A life like another one, with the ids of its own. */
class RetoldLife implements ImaginedLife {
  constructor(
    readonly facts: AssignmentFacts,
    readonly model: ImaginedLife,
  ) {}

  get acts(): Act[] {
    return this.model.acts.map((act) => this.own(act));
  }

  get steps(): ImaginedStep[] {
    return this.model.steps.map((step) => this.own(step));
  }

  get after(): AssignmentFacts {
    const { after } = this.model;
    const stages = after.stages.map((stage, place) => ({ ...stage, id: this.facts.stages[place]?.id ?? '' }));
    return { ...after, id: this.facts.id, stages, decided: after.decided.map((rung) => this.own(rung)) };
  }

  private own<Thing extends { stageId: string | null }>(thing: Thing): Thing {
    return { ...thing, stageId: ownStageOf(this, thing.stageId) };
  }
}

/** The id of a life's own stage for the id of a stage of its model. */
export function ownStageOf(
  { facts, model }: Pick<ImaginedLife, 'facts' | 'model'>,
  stageId: string | null,
): string | null {
  if (stageId === null || facts === model.facts) return stageId;
  const place = model.facts.stages.findIndex(({ id }) => id === stageId);
  return facts.stages[place]?.id ?? null;
}
