import type { AmendingDocument, ItemChange, TouchedAssignment } from './amendment.js';
import type { NamedAgency, PrintedRow } from './plan-import.js';
import type { ItemDraft } from './plan-draft.js';

/** An assignment of a plan that is still open. */
export interface OpenAssignment extends TouchedAssignment {
  itemId: string;
  agencyId: string;
  stageIds: string[];
}

/** Writes what an amending document does to a plan. Call inside a transaction, after the plan was locked. */
export abstract class PlanAmendments {
  /** Locks the open assignments of a plan, by id. */
  abstract lockAssignments(planId: string): Promise<OpenAssignment[]>;
  abstract changeItem(itemId: string, row: PrintedRow): Promise<void>;
  /** What the deadline's new words mean; a confirmation of the old ones ends. */
  abstract replaceReading(
    itemId: string,
    reading: ItemDraft['reading'],
    by: { at: Date; by: string },
  ): Promise<void>;
  abstract replaceAgencies(
    itemId: string,
    to: { mode: ItemDraft['mode']; agencies: NamedAgency[] },
  ): Promise<void>;
  /** Answers the ids in order. */
  abstract addItems(
    planId: string,
    items: readonly ItemDraft[],
    by: { at: Date; by: string },
  ): Promise<string[]>;
  abstract removeItem(itemId: string, as: { at: Date; because: string }): Promise<void>;
  /** Puts the items in the order of the amended plan; those not named come last. */
  abstract reorder(planId: string, itemIds: readonly string[]): Promise<void>;
  /** Closes assignments for good, with the reason (Vietnamese), and tells their timelines. */
  abstract withdraw(
    assignmentIds: readonly string[],
    as: { at: Date; because: string; actor: string; document: AmendingDocument },
  ): Promise<void>;
  /** Appends to the timelines that the item was amended. */
  abstract tellTimelines(assignmentIds: readonly string[], change: ItemChange): Promise<void>;
  abstract recordChanges(batchId: string, changes: readonly ItemChange[]): Promise<void>;
  /** Oldest first. */
  abstract changesOf(itemId: string): Promise<ItemChange[]>;
}
