import type { Agenda, AssignmentFacts } from '#domain';
import { waitUntil } from '../time/wait.js';

/** What an operator can read in Temporal's own screens; no personal data. */
export interface LifeAttributes {
  stage: string;
  state: string;
  nextAt: string | null;
}

export interface Advance {
  /** Milliseconds until the next step, at least 1000; null where only a fact can wake it. */
  waitMs: number | null;
  closed: boolean;
  attributes: LifeAttributes | null;
}

/** Answer of one wake. */
export function advanceOf(facts: AssignmentFacts, decided: Agenda, now: Date): Advance {
  const open = facts.stages.find(
    (stage) => stage.cancelledAt === null && stage.completion?.confirmedAt == null,
  );
  const next = decided.next?.at ?? null;
  return {
    waitMs: waitUntil(next, now),
    closed: decided.closed,
    attributes: {
      stage: open?.kind ?? 'done',
      state: decided.closed ? 'closed' : lifeState(facts),
      nextAt: next === null ? null : next.toISOString(),
    },
  };
}

function lifeState(facts: AssignmentFacts): string {
  const open = facts.stages.filter(({ cancelledAt }) => cancelledAt === null);
  if (open.length > 0 && open.every(({ pausedAt }) => pausedAt !== null)) return 'paused';
  if (facts.stages.some((stage) => stage.completion !== null && stage.completion.confirmedAt === null)) {
    return 'awaiting-confirmation';
  }
  if (facts.stages.some((stage) => stage.presentedAt !== null && stage.completion === null))
    return 'awaiting-signature';
  return facts.acknowledgedAt === null ? 'unacknowledged' : 'acknowledged';
}
