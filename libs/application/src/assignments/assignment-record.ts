import type { LocalDate, Role, RungOutcome } from '#domain';
import type { ContactKind } from '../agencies/agency.js';
import type { MessageState, NoticeState } from '../delivery/message.js';
import type { GivingDocument, ItemMode } from '../plans/plan.js';
import type { ActionChannel, EventKind } from './assignment.js';
import type { FormerAgency, HandOverAhead } from '../successions/succession.js';
import type { Sight } from './sight.js';

export interface AgencyName {
  /** Null where the printed name is not resolved. */
  id: string | null;
  name: string;
  /** First day (Vietnam calendar date) without it, or without any member of the group; null while it lives. */
  endedOn: LocalDate | null;
}

/** An assignment with its item exactly as printed. */
export interface AssignmentHead {
  id: string;
  year: number;
  role: 'lead';
  assignedAt: Date;
  acknowledged: { at: Date; by: string } | null;
  promisedOn: LocalDate | null;
  closedAt: Date | null;
  item: {
    id: string;
    groupHeading: string;
    ordinal: string;
    task: string;
    product: string;
    lead: string;
    coordinating: string;
    deadline: string;
    note: string;
    mode: ItemMode;
  };
  /** The plan that the item stands in; null for a single task. */
  plan: {
    id: string;
    number: string;
    issuer: string;
    /** First day (Vietnam calendar date) on which the issuing province had become part of another. */
    issuerEndedOn: LocalDate | null;
    issuedOn: LocalDate;
    title: string;
    appendix: string;
  } | null;
  /** Văn bản giao việc of a single task. */
  givingDocument: GivingDocument | null;
  agency: { id: string; name: string; shortName: string };
  /** Agencies that led it before, oldest first. */
  formerAgencies: readonly FormerAgency[];
  /** What ends its present lead; null where nothing does. */
  handOver: HandOverAhead | null;
  /** The assignment that this share went into; null where it stands by itself. */
  mergedIntoId: string | null;
  coLeads: AgencyName[];
  coordinating: AgencyName[];
  head: { name: string; title: string } | null;
  officer: { id: string; name: string } | null;
  monitor: { name: string; title: string } | null;
}

/** How a stage was closed or handed back, beside what the lists show. */
export interface StageRecord {
  id: string;
  presentedAt: Date | null;
  completedAt: Date | null;
  confirmed: { at: Date; by: string; self: boolean } | null;
  returned: { at: Date; reason: string } | null;
  returns: number;
  held: boolean;
  /** How often the date was extended. */
  extensions: number;
  committedOn: LocalDate | null;
  pausedAt: Date | null;
  cancelledAt: Date | null;
}

export interface EventEntry {
  type: 'event';
  at: Date;
  kind: EventKind;
  stageId: string | null;
  actor: string;
  onBehalfOf: string | null;
  channel: ActionChannel;
  data: Record<string, unknown>;
}

export interface RungEntry {
  type: 'rung';
  at: Date;
  dueAt: Date;
  rung: string;
  stageId: string | null;
  outcome: RungOutcome;
  reason: string | null;
  notices: {
    to: string;
    role: Role;
    copy: boolean;
    remark: string | null;
    state: NoticeState;
    reason: string | null;
    messageId: string | null;
  }[];
}

export interface MessageEntry {
  type: 'message';
  at: Date;
  id: string;
  to: string;
  channel: ContactKind;
  address: string;
  copy: boolean;
  subject: string;
  state: MessageState;
  stateReason: string | null;
  /** Codes of the rungs of this assignment that it carries. */
  rungs: string[];
}

export type TimelineEntry = EventEntry | RungEntry | MessageEntry;

/** Everything kept about one assignment. */
export abstract class AssignmentRecord {
  /** Null where there is none, or none that may be seen. Posts as held on `on` (Vietnam calendar date). */
  abstract find(assignmentId: string, sight: Sight, on: LocalDate): Promise<AssignmentHead | null>;
  abstract stages(assignmentId: string): Promise<StageRecord[]>;
  /** Events, rungs and messages in the order of time. */
  abstract timeline(assignmentId: string): Promise<TimelineEntry[]>;
}
