import { type AssignmentFacts, isOver, type StageFacts, type SuccessionFacts } from '../agenda/index.js';
import type { Manner } from '../agencies/index.js';
import type { LocalDate } from '../dates/index.js';
import { handOver, type HandOver, type Share } from '../successions/index.js';

/** An assignment with who leads it. */
export interface LedAssignment {
  itemId: string;
  leadId: string;
  facts: AssignmentFacts;
}

/** A recorded succession: first day (Vietnam calendar date) without the agency, and who alone takes over, if anybody. */
export interface AgencyEnd {
  agencyId: string;
  on: LocalDate;
  successor: { id: string; manner: Manner } | null;
}

interface PassingOn {
  /** All that are recorded, in the order in which they are carried out. */
  ends: readonly AgencyEnd[];
  today: LocalDate;
  at: Date;
  /** First day on which the heads of successors are called again. */
  headsFrom: LocalDate;
}

/** Who leads what once every succession up to a day is carried out; all of one year, in order of their ids. */
export function passOn(all: readonly LedAssignment[], passing: PassingOn): readonly LedAssignment[] {
  let led = all;
  for (const { agencyId, on, successor } of passing.ends) {
    if (on <= passing.today && successor !== null) led = leftBy(agencyId, led, { ...passing, successor });
  }
  return led;
}

type Successor = PassingOn & { successor: NonNullable<AgencyEnd['successor']> };

/** What an agency still owes goes to its successor. */
function leftBy(agencyId: string, all: readonly LedAssignment[], by: Successor): readonly LedAssignment[] {
  const shares = all.filter(({ leadId, facts }) => leadId === agencyId && !isOver(facts));
  if (shares.length === 0) return all;
  const byId = new Map(all.map((one) => [one.facts.id, one]));
  const ofSuccessor = all.filter(
    ({ leadId, facts }) => leadId === by.successor.id && facts.withdrawn !== true,
  );
  const own = new Map(ofSuccessor.map(({ itemId, facts }) => [itemId, facts.id]));
  for (const share of shares) {
    const changed = taken(share, byId.get(own.get(share.itemId) ?? '') ?? null, by);
    for (const one of changed) byId.set(one.facts.id, one);
  }
  return [...byId.values()];
}

function taken(share: LedAssignment, own: LedAssignment | null, by: Successor): LedAssignment[] {
  const decision = handOver(shareOf(share.facts), own && shareOf(own.facts));
  if (decision.kind === 'merge' && own !== null) return merged(share, own, { decision, at: by.at });
  return [{ ...share, leadId: by.successor.id, facts: movedTo(share.facts, by) }];
}

/** The successor acknowledges anew; dates and promises stay. */
function movedTo(facts: AssignmentFacts, { successor, ends, at, headsFrom }: Successor): AssignmentFacts {
  const end = ends.find(({ agencyId }) => agencyId === successor.id);
  const leadEnds =
    end === undefined
      ? null
      : { on: end.on, waitsFor: end.successor ? ('hand-over' as const) : ('decision' as const) };
  const succession = { inheritedAt: at, headsFrom, leadEnds, isMerged: false };
  return { ...facts, acknowledgedAt: null, manner: successor.manner, succession };
}

function merged(
  share: LedAssignment,
  own: LedAssignment,
  { decision, at }: { decision: Extract<HandOver, { kind: 'merge' }>; at: Date },
): LedAssignment[] {
  const goes = (stageId: string | null): boolean =>
    stageId !== null && decision.movedStages.includes(stageId);
  const { facts } = share;
  const inherits: AssignmentFacts = {
    ...own.facts,
    promisedOn: decision.promisedOn,
    stages: [...own.facts.stages, ...facts.stages.filter(({ id }) => goes(id))],
    decided: [...own.facts.decided, ...facts.decided.filter(({ stageId }) => goes(stageId))],
    succession: { ...successionOf(own.facts), inheritedAt: at },
  };
  const ends: AssignmentFacts = {
    ...facts,
    stages: facts.stages.filter(({ id }) => !goes(id)),
    decided: facts.decided.filter(({ stageId }) => !goes(stageId)),
    succession: { ...successionOf(facts), isMerged: true },
  };
  return [
    { ...share, facts: ends },
    { ...own, facts: inherits },
  ];
}

function successionOf({ succession }: AssignmentFacts): SuccessionFacts {
  return succession ?? { inheritedAt: null, headsFrom: null, leadEnds: null, isMerged: false };
}

function shareOf({ id, promisedOn, stages }: AssignmentFacts): Share {
  const placed = (stage: StageFacts, position: number) => ({ id: stage.id, position, kind: stage.kind });
  return { assignmentId: id, promisedOn, stages: stages.map(placed) };
}
