import { type AssignmentFacts, factsAfter, type ImaginedLife, isClosed, type Policy } from '#domain';
import { staleBecause } from '../delivery/stale-notice.js';
import type { AddressedNotice, RehearsalSubject } from './rehearsal-scope.js';
import type { AssumedAct, RehearsedLine, UndatedStage } from './rehearsal.js';

/** The lives and subjects of a rehearsal by assignment. */
export class RehearsalRun {
  private readonly byId: ReadonlyMap<string, ImaginedLife>;

  constructor(
    readonly subjects: ReadonlyMap<string, RehearsalSubject>,
    readonly lives: readonly ImaginedLife[],
    private readonly policy: Policy,
  ) {
    this.byId = new Map(lives.map((life) => [life.facts.id, life]));
  }

  /** True where a notice would still be written into a message at the instant, by the rule of real sending. */
  holds(notice: AddressedNotice, at: Date): boolean {
    const life = this.byId.get(notice.assignmentId);
    if (life === undefined) return true;
    return staleBecause(asQueued(notice, factsAfter(life.facts, life.acts, at)), this.policy) === null;
  }

  line(notice: AddressedNotice): RehearsedLine {
    const subject = this.subjects.get(notice.assignmentId);
    return {
      assignmentId: notice.assignmentId,
      stageId: notice.stageId,
      ordinal: subject?.ordinal ?? '',
      task: subject?.task ?? '',
      agency: subject?.agency.name ?? '',
      stageKind: subject?.stages.find((stage) => stage.id === notice.stageId)?.kind ?? null,
      rung: notice.code,
      role: notice.role,
    };
  }

  acts(): AssumedAct[] {
    const all = this.lives.flatMap(({ facts, acts }) =>
      acts.map((act) => ({ ...act, assignmentId: facts.id })),
    );
    return all.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  }

  undated(): UndatedStage[] {
    return [...this.subjects.values()].flatMap(({ assignmentId, ordinal, task, agency, stages }) =>
      stages
        .filter(({ nominal }) => nominal === null)
        .map(({ id, kind, waitsFor, continuous }) => ({
          assignmentId,
          stageId: id,
          ordinal,
          task,
          agency: agency.name,
          stageKind: kind,
          waitsFor,
          continuous,
        })),
    );
  }
}

function asQueued(notice: AddressedNotice, facts: AssignmentFacts): Parameters<typeof staleBecause>[0] {
  const stage = facts.stages.find(({ id }) => id === notice.stageId);
  const closed = facts.stages.every(isClosed);
  return {
    kind: notice.kind,
    rungDueVersion: notice.dueVersion,
    acknowledgedAt: facts.acknowledgedAt,
    closedAt: closed ? facts.assignedAt : null,
    stage:
      stage === undefined
        ? null
        : {
            dueVersion: stage.dueVersion,
            presentedAt: stage.presentedAt,
            completedAt: stage.completion?.reportedAt ?? null,
            confirmedAt: stage.completion?.confirmedAt ?? null,
            pausedAt: stage.pausedAt,
            cancelledAt: stage.cancelledAt,
          },
  };
}
