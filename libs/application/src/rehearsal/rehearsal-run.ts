import {
  type AssignmentFacts,
  factsAfter,
  localDateOf,
  type Silence,
  silenceOf,
  type ImaginedLife,
  type ImaginedStretch,
  isOver,
  type Policy,
  type StageFacts,
  type StageKind,
} from '#domain';
import type { QueuedNotice } from '../delivery/delivery-queue.js';
import { staleBecause } from '../delivery/stale-notice.js';
import type { AddressedNotice, RehearsalSubject } from './rehearsal-scope.js';
import type { AssumedAct, RehearsedLine } from './rehearsal.js';

/** The imagined lives, by assignment id, and what they are about. */
export class RehearsalRun {
  private readonly kinds: ReadonlyMap<string, StageKind>;
  /** How those that live alike stand at an instant (milliseconds). */
  private readonly standings = new WeakMap<ImaginedLife, Map<number, AssignmentFacts>>();

  constructor(
    readonly subjects: ReadonlyMap<string, RehearsalSubject>,
    readonly lives: ReadonlyMap<string, readonly ImaginedStretch[]>,
    private readonly as: { planId: string; policy: Policy; silences: readonly Silence[] },
  ) {
    const begun = [...lives.values()].flatMap(([first]) => first?.life.facts.stages ?? []);
    this.kinds = new Map(begun.map(({ id, kind }) => [id, kind]));
  }

  /**
   * True where a notice would still be written into a message at the instant, by the rules of real sending, silences
   * among them; a hand-over takes back what waits for the former head.
   */
  holds(notice: AddressedNotice, at: Date): boolean {
    const stretches = this.lives.get(notice.assignmentId) ?? [];
    const now = stretchAt(stretches, at);
    if (now === undefined) return true;
    if (notice.role === 'head' && stretches.length > 1) {
      const then = stretchAt(stretches, notice.createdAt) ?? now;
      if (then.leadId !== now.leadId) return false;
    }
    if (this.isSilenced(now, at)) return false;
    const place = now.life.facts.stages.findIndex(({ id }) => id === notice.stageId);
    return staleBecause(asQueued(notice, this.standing(now.life.model, at), place), this.as.policy) === null;
  }

  private isSilenced({ leadId }: ImaginedStretch, at: Date): boolean {
    const { planId, silences } = this.as;
    return silences.length > 0 && silenceOf(silences, { planId, agencyId: leadId }, localDateOf(at)) !== null;
  }

  private standing(model: ImaginedLife, at: Date): AssignmentFacts {
    const known = this.standings.get(model) ?? new Map<number, AssignmentFacts>();
    this.standings.set(model, known);
    const facts = known.get(at.getTime()) ?? factsAfter(model.facts, model.acts, at);
    known.set(at.getTime(), facts);
    return facts;
  }

  line(notice: AddressedNotice): RehearsedLine {
    const { assignmentId, stageId, agency, code: rung, role } = notice;
    const stageKind = stageId === null ? null : (this.kinds.get(stageId) ?? null);
    const ordinal = this.subjects.get(assignmentId)?.ordinal ?? '';
    return { assignmentId, stageId, ordinal, agency, stageKind, rung, role };
  }

  acts(): AssumedAct[] {
    const all = [...this.lives.values()].flat().flatMap(({ life }) => {
      const { id: assignmentId } = life.facts;
      return life.acts.map((act) => ({ ...act, assignmentId }));
    });
    return all.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  }
}

function stretchAt(stretches: readonly ImaginedStretch[], at: Date): ImaginedStretch | undefined {
  return stretches.length === 1 ? stretches[0] : stretches.findLast(({ from }) => from <= at);
}

/** `place`: of the notice's stage among those of the assignment. */
function asQueued(
  notice: AddressedNotice,
  facts: AssignmentFacts,
  place: number,
): Parameters<typeof staleBecause>[0] {
  const stage = facts.stages[place];
  return {
    kind: notice.kind,
    rungDueVersion: notice.dueVersion,
    acknowledgedAt: facts.acknowledgedAt,
    closedAt: isOver(facts) ? facts.assignedAt : null,
    stage: stage === undefined ? null : queuedStage(stage),
  };
}

function queuedStage(stage: StageFacts): QueuedNotice['stage'] {
  const { dueVersion, presentedAt, completion, pausedAt, cancelledAt } = stage;
  const { reportedAt: completedAt = null, confirmedAt = null } = completion ?? {};
  return { dueVersion, presentedAt, completedAt, confirmedAt, pausedAt, cancelledAt };
}
