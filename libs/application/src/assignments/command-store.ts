import type {
  AcknowledgementMeans,
  CommandAssignment,
  CommandStage,
  LocalDate,
  StageBasis,
  StageChange,
} from '#domain';
import type { FormerAgency } from '../successions/succession.js';
import type { ActionChannel, EventKind } from './assignment.js';

export interface LockedStage extends CommandStage {
  basis: StageBasis;
  committedOn: LocalDate | null;
  soonOn: LocalDate | null;
  dueSetAt: Date;
}

/** An assignment as a command finds it, with the bodies that its rights depend on (agency ids). */
export interface LockedAssignment extends CommandAssignment {
  id: string;
  agencyId: string;
  agencyName: string;
  officeId: string | null;
  standingId: string | null;
  coordinatingIds: readonly string[];
  officerPersonId: string | null;
  /** Who led it before, oldest first. */
  formerAgencies: readonly FormerAgency[];
  itemId: string;
  /** Null for a single task. */
  planId: string | null;
  year: number;
  assignVersion: number;
  /** The assignment that this share went into when its agency was succeeded; null where it stands by itself. */
  mergedIntoId: string | null;
  /** Why it was taken back for good; null where it was not. */
  withdrawnBecause: string | null;
  stages: readonly LockedStage[];
}

export interface NewEvent {
  kind: EventKind;
  stageId: string | null;
  data: Record<string, unknown>;
}

export interface AssignmentChange {
  acknowledgedAt?: Date | null;
  acknowledgedBy?: string | null;
  acknowledgedMeans?: AcknowledgementMeans | null;
  contestedAt?: Date | null;
  promisedOn?: LocalDate | null;
  promisedAt?: Date | null;
  officerPersonId?: string | null;
  agencyId?: string;
  formerAgencies?: FormerAgency[];
  assignedAt?: Date;
  assignVersion?: number;
  /** What an earlier succession left behind; whoever is given the task anew has inherited nothing. */
  inheritedAt?: Date | null;
  headsFrom?: LocalDate | null;
}

/** What one command writes for one assignment. */
export interface CommandRecord {
  assignmentId: string;
  /** Business instant. */
  at: Date;
  actor: string;
  onBehalfOf: string | null;
  channel: ActionChannel;
  events: readonly NewEvent[];
  assignment: AssignmentChange;
  stages: readonly { id: string; change: StageChange }[];
}

/** The facts that commands read under lock and write. */
export abstract class CommandStore {
  /** Locks the rows by id order, then reads; those that don't exist are left out. Call inside a transaction. */
  abstract lock(assignmentIds: readonly string[]): Promise<LockedAssignment[]>;
  /** The assignment of each stage that exists. */
  abstract assignmentsOf(stageIds: readonly string[]): Promise<Map<string, string>>;
  /** Appends the events, folds them into the columns of the lists, and makes the assignment due now. */
  abstract record(record: CommandRecord): Promise<void>;
}
