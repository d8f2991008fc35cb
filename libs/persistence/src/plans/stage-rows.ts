import type { StageDraft } from '#application';
import { v7 as uuidv7 } from 'uuid';

interface StagePlace {
  assignmentId: string;
  position: number;
  /** Above 1 where the stage came with a later reading: rungs of days gone by are not told then. */
  dueVersion: number;
  dueSetAt: Date;
}

/** A new row of `stages`, with the columns' names. */
export function rowOfStage(
  stage: StageDraft & { id?: string },
  { assignmentId, position, dueVersion, dueSetAt }: StagePlace,
): object {
  return {
    id: stage.id ?? uuidv7(),
    assignment_id: assignmentId,
    position,
    kind: stage.kind,
    basis: stage.basis,
    nominal: stage.nominal,
    effective: stage.effective,
    working: stage.working,
    first_nominal: stage.nominal,
    soon_on: stage.soonOn,
    due_version: dueVersion,
    due_set_at: dueSetAt,
    held: stage.held,
    waits_for: stage.waitsFor,
    continuous: stage.continuous,
    words: stage.words,
    self_confirmed: false,
    returns: 0,
  };
}
