import { type Decision, type StageChange, type StageState, stageStateAt } from '#domain';
import type { EventKind } from './assignment.js';
import type { Carried } from './carry-out.js';
import type { LockedAssignment, LockedStage } from './command-store.js';
import { accepted, wrongField } from './refusal.js';

/** Answer of a command on stages: where they stand afterwards. */
export interface StageAnswer {
  assignmentId: string;
  at: Date;
  stages: { id: string; kind: LockedStage['kind']; state: StageState }[];
}

/**
 * The stages that a command names, each once; without names the only one still open, or all where none is: the command
 * itself then says that it comes too late. Throws 422 otherwise.
 */
export function chosenStages(found: LockedAssignment, stageIds: readonly string[] | null): LockedStage[] {
  if (stageIds === null) return onlyOpenStage(found, 'stageIds');
  const chosen = stageIds.map((id, index) => {
    const stage = found.stages.find((one) => one.id === id);
    if (stage === undefined) throw wrongField(`stageIds/${index}`, 'Mốc này không thuộc nhiệm vụ.');
    return stage;
  });
  return [...new Set(chosen)];
}

/** The one stage that a command names, or the only one still open. Throws 422 otherwise. */
export function onlyStage(found: LockedAssignment, stageId: string | null): LockedStage {
  const field = 'stageId';
  const stage =
    stageId === null ? onlyOpenStage(found, field)[0] : found.stages.find(({ id }) => id === stageId);
  if (stage === undefined) throw wrongField(field, 'Mốc này không thuộc nhiệm vụ.');
  return stage;
}

function onlyOpenStage(found: LockedAssignment, field: string): LockedStage[] {
  const open = found.stages.filter((stage) => stage.confirmedAt === null && stage.cancelledAt === null);
  if (open.length === 1) return open;
  if (found.stages.length === 0) throw wrongField(field, 'Nhiệm vụ này không có mốc nào.');
  if (open.length === 0) return [...found.stages];
  throw wrongField(field, 'Nhiệm vụ có nhiều mốc, đề nghị nêu rõ mốc nào.');
}

/** Decides one command for each stage; all or none. */
export function onStages(
  { found, stages, now }: { found: LockedAssignment; stages: readonly LockedStage[]; now: Date },
  command: {
    event: EventKind;
    data: Record<string, unknown>;
    silencedBecause: string | null;
    isLeads: boolean;
    decide: (stage: LockedStage) => Decision<StageChange>;
  },
): Carried<StageAnswer> {
  const changes = stages.map((stage) => ({
    id: stage.id,
    change: accepted(command.decide(stage), stage.id),
  }));
  const after = stages.map((stage, index) => ({ ...stage, ...changes[index]?.change }));
  return {
    answer: {
      assignmentId: found.id,
      at: now,
      stages: after.map((stage) => ({ id: stage.id, kind: stage.kind, state: stageStateAt(stage, now) })),
    },
    change: {
      events: stages.map((stage) => ({ kind: command.event, stageId: stage.id, data: command.data })),
      assignment: {},
      stages: changes,
      silencedBecause: command.silencedBecause,
      isLeads: command.isLeads,
    },
  };
}
