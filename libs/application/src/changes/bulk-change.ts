import type { LocalDate, StageKind } from '#domain';

export type BulkKind = 'shift' | 'pause' | 'resume' | 'cancel';

/** Which open stages a change is for; everything that is given must hold. Effective dates, both included. */
export interface BulkFilter {
  planId: string | null;
  agencyId: string | null;
  kinds: readonly StageKind[];
  dueFrom: LocalDate | null;
  dueTo: LocalDate | null;
}

export interface BulkCommand {
  kind: BulkKind;
  filter: BulkFilter;
  /** Calendar days that nominal dates move, backwards below zero; for `shift` only. */
  shiftDays: number | null;
  reason: string;
  decisionNumber: string;
  decidedOn: LocalDate;
}

/** What a change writes and what must not have changed before it is applied or undone; instants as ISO 8601. */
export interface StageSnapshot {
  agencyId: string;
  nominal: LocalDate | null;
  effective: LocalDate | null;
  working: LocalDate | null;
  soonOn: LocalDate | null;
  committedOn: LocalDate | null;
  dueVersion: number;
  pausedAt: string | null;
  cancelledAt: string | null;
  presentedAt: string | null;
  completedAt: string | null;
  confirmedAt: string | null;
  returnedAt: string | null;
}

/** A reminder that waits to be sent and would be cancelled. */
export interface QueuedReminder {
  noticeId: string;
  rung: string;
  to: string;
}

/** One stage of a change: as it stands, as it will stand, and what is queued for it. */
export interface BulkRow {
  stageId: string;
  assignmentId: string;
  kind: StageKind;
  ordinal: string;
  task: string;
  agencyName: string;
  before: StageSnapshot;
  /** Null where the change leaves the stage out, because of `problem` (Vietnamese). */
  after: StageSnapshot | null;
  problem: string | null;
  cancels: QueuedReminder[];
}

export interface ChangeBatch {
  id: string;
  command: BulkCommand;
  rows: BulkRow[];
  previewedBy: string;
  previewedAt: Date;
  appliedBy: string | null;
  appliedAt: Date | null;
  undoneBy: string | null;
  undoneAt: Date | null;
}

/** A stage that a filter finds, with the names that a list shows. */
export type FoundStage = Pick<
  BulkRow,
  'stageId' | 'assignmentId' | 'kind' | 'ordinal' | 'task' | 'agencyName'
>;

export abstract class ChangeBatches {
  /** Open stages of a filter that the kind of change may concern, in the order of plans and rows. */
  abstract find(command: BulkCommand, limit: number): Promise<FoundStage[]>;
  /** What waits to be sent, by stage. Call under lock of the assignments where it must stay so. */
  abstract queued(stageIds: readonly string[]): Promise<Map<string, QueuedReminder[]>>;
  /** Keeps a preview under an id of its own. */
  abstract add(batch: Omit<ChangeBatch, 'id'>): Promise<ChangeBatch>;
  /** Null where there is none. */
  abstract read(id: string): Promise<ChangeBatch | null>;
  /** Locks the batch until the transaction ends. */
  abstract lock(id: string): Promise<ChangeBatch | null>;
  abstract save(batch: ChangeBatch): Promise<void>;
  /**
   * Lets cancelled reminders wait again under the due version that their stage has now, and arms their recipients;
   * answers those that need a wake-up.
   */
  abstract requeue(noticeIds: readonly string[], at: Date): Promise<string[]>;
}
