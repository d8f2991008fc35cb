import type { AcknowledgementMeans, CommandStage, LocalDate } from '#domain';
import type { LinkSubject } from '../delivery/index.js';
import type { EventKind } from './assignment.js';

/** What a link to duties stands for. */
export interface DutySubject extends LinkSubject {
  kind: 'message' | 'notice';
}

/** A link that verifies an address stands for no duty, one that nobody signed for nothing. */
export function isOfDuties(subject: LinkSubject | null): subject is DutySubject {
  return subject !== null && subject.kind !== 'address';
}

/** One duty behind a link; dates are Vietnam calendar dates. */
export interface LinkedAssignment {
  id: string;
  agencyId: string;
  year: number;
  ordinal: string;
  task: string;
  /** True for the head and the officer of the lead that was written to, while they hold the post: they may take it on. */
  mayAcknowledge: boolean;
  /** An amending document has taken it back. */
  isWithdrawn: boolean;
  acknowledgedAt: Date | null;
  acknowledgedBy: string | null;
  /** How the office learned of it where it recorded it for the reader. */
  acknowledgedMeans: AcknowledgementMeans | null;
  /** The reader said that what the office had recorded is not so. */
  contestedAt: Date | null;
  promisedOn: LocalDate | null;
  promisedAt: Date | null;
  officerPersonId: string | null;
  officerName: string | null;
  /** Whose word closes a result, by name; null where nobody is known. */
  confirmerName: string | null;
  /** What was asked for and not decided yet. */
  requests: LinkedRequest[];
  stages: LinkedStage[];
}

export interface LinkedRequest {
  kind: 'extension' | 'transfer';
  stageId: string | null;
  newOn: LocalDate | null;
  askedAt: Date;
  askedBy: string;
}

export interface LinkedStage extends CommandStage {
  /** True where the link is about this stage, and not only about another one of the assignment. */
  isLinked: boolean;
  nominal: LocalDate | null;
  committedOn: LocalDate | null;
  documentNumber: string | null;
  returnReason: string | null;
}

/** What a link stands for: who was written to, by which plan, and what the message or the line lists. */
export interface LinkedDuties {
  recipientId: string;
  /** The post written to ("Đồng chí Giám đốc Sở Tư pháp"). */
  addressedAs: string;
  /** True where the person written to still holds the post, or stands in for who does. */
  isCurrent: boolean;
  /** True where the reader may take any of the duties on; copies and letters to the office may not. */
  mayAcknowledge: boolean;
  /** Plans and giving documents that the duties rest on. */
  bases: { number: string; issuedOn: LocalDate; title: string }[];
  senderName: string | null;
  /** The office that watches ("Văn phòng UBND tỉnh"). */
  officeName: string | null;
  difficultiesVia: string | null;
  assignments: LinkedAssignment[];
}

/** The last event of a kind about one target. */
export interface LastEvent {
  at: Date;
  actor: string;
  data: Record<string, unknown>;
}

/** Reads what stands behind the links of messages. */
export abstract class LinkedDutiesStore {
  /** Null where the message or notice is gone. Posts as held on `on` (Vietnam calendar date). */
  abstract find(subject: DutySubject, on: LocalDate): Promise<LinkedDuties | null>;
  /** Null where there was none; `stageId` null is the assignment as a whole. */
  abstract lastEvent(
    kind: EventKind,
    of: { assignmentId: string; stageId: string | null },
  ): Promise<LastEvent | null>;
  /** The newest notice that gave the assignment to whoever holds the post on `on`; null where nobody was told. */
  abstract newestNotice(assignmentId: string, on: LocalDate): Promise<string | null>;
}
