import {
  type AssignmentFacts,
  factsAfter,
  localDateOf,
  type Silence,
  silenceOf,
  type ImaginedStretch,
  isOver,
  type Policy,
  type StageFacts,
  type StageKind,
} from '#domain';
import type { QueuedNotice } from '../delivery/delivery-queue.js';
import { staleBecause } from '../delivery/stale-notice.js';
import type { AddressedNotice, RehearsalSubject } from './rehearsal-scope.js';
import type { AssumedAct, RehearsedLine, UndatedStage } from './rehearsal.js';

/** The imagined lives and what they are about. */
export class RehearsalRun {
  private readonly byId: ReadonlyMap<string, ImaginedStretch[]>;
  private readonly kinds: ReadonlyMap<string, StageKind>;

  constructor(
    readonly subjects: ReadonlyMap<string, RehearsalSubject>,
    readonly stretches: readonly ImaginedStretch[],
    private readonly as: { planId: string; policy: Policy; silences: readonly Silence[] },
  ) {
    this.byId = Map.groupBy(stretches, ({ facts }) => facts.id);
    this.kinds = new Map(
      [...subjects.values()].flatMap(({ stages }) => stages.map(({ id, kind }) => [id, kind])),
    );
  }

  /**
   * True where a notice would still be written into a message at the instant, by the rules of real sending, silences among them; a hand-over
   * takes back what waits for the former head.
   */
  holds(notice: AddressedNotice, at: Date): boolean {
    const now = this.stretchOf(notice, at);
    if (now === undefined) return true;
    const then = this.stretchOf(notice, notice.createdAt) ?? now;
    if (notice.role === 'head' && then.leadId !== now.leadId) return false;
    const { planId, policy, silences } = this.as;
    if (silenceOf(silences, { planId, agencyId: now.leadId }, localDateOf(at)) !== null) return false;
    return staleBecause(asQueued(notice, factsAfter(now.facts, now.acts, at)), policy) === null;
  }

  private stretchOf({ assignmentId }: AddressedNotice, at: Date): ImaginedStretch | undefined {
    return this.byId.get(assignmentId)?.findLast(({ from }) => from <= at);
  }

  line(notice: AddressedNotice): RehearsedLine {
    const { assignmentId, stageId, agency, code: rung, role } = notice;
    const stageKind = stageId === null ? null : (this.kinds.get(stageId) ?? null);
    const ordinal = this.subjects.get(assignmentId)?.ordinal ?? '';
    return { assignmentId, stageId, ordinal, agency, stageKind, rung, role };
  }

  acts(): AssumedAct[] {
    const all = this.stretches.flatMap(({ facts, acts }) =>
      acts.map((act) => ({ ...act, assignmentId: facts.id })),
    );
    return all.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  }

  undated(): UndatedStage[] {
    const open = [...this.subjects.values()].filter(({ isOpen }) => isOpen);
    return open.flatMap(({ assignmentId, ordinal, task, agency, stages }) =>
      stages
        .filter(({ nominal }) => nominal === null)
        .map(({ id: stageId, kind: stageKind, waitsFor, continuous }) => {
          const of = { assignmentId, ordinal, task, agency: agency.name };
          return { ...of, stageId, stageKind, waitsFor, continuous };
        }),
    );
  }
}

function asQueued(notice: AddressedNotice, facts: AssignmentFacts): Parameters<typeof staleBecause>[0] {
  const stage = facts.stages.find(({ id }) => id === notice.stageId);
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
