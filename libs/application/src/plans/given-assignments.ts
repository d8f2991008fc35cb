import type { StageMoveOf } from './amendment.js';
import type { GivenStage, Redating } from './redate-stages.js';

/** Assignments of an item that exist already, for a change of its reading. */
export abstract class GivenAssignments {
  /** Locks the item's open assignments by id and reads their stages. */
  abstract lock(itemId: string): Promise<{ id: string; year: number; stages: GivenStage[] }[]>;
  /** Writes new dates under a higher due version; the first date stays. `at`: UTC instant of the change. */
  abstract redate(assignmentId: string, redating: Redating, at: Date): Promise<void>;
  /** Says in the timelines that a person understands the deadline otherwise: each date that moved, and the new words. */
  abstract tellReread(
    moves: readonly (StageMoveOf & { words: string })[],
    by: { actor: string; at: Date },
  ): Promise<void>;
}
