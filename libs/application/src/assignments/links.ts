import type { CommandStage, LocalDate } from '#domain';
import type { LinkSubject } from '../delivery/index.js';

/** What a link to duties stands for. */
export interface DutySubject extends LinkSubject {
  kind: 'message' | 'notice';
}

/** One duty behind a link. */
export interface LinkedAssignment {
  id: string;
  agencyId: string;
  year: number;
  ordinal: string;
  task: string;
  /** True for the head and the officer of the lead that was written to: they may take it on. */
  mayAcknowledge: boolean;
  /** An amending document has taken it back. */
  isWithdrawn: boolean;
  acknowledgedAt: Date | null;
  acknowledgedBy: string | null;
  officerPersonId: string | null;
  officerName: string | null;
  stages: LinkedStage[];
}

export interface LinkedStage extends CommandStage {
  nominal: LocalDate | null;
}

/** What a link stands for: who was written to, by which plan, and what the message or the line lists. */
export interface LinkedDuties {
  /** The post written to ("Đồng chí Giám đốc Sở Tư pháp"). */
  addressedAs: string;
  /** True where the reader may take any of the duties on; copies and letters to the office may not. */
  mayAcknowledge: boolean;
  /** Plans and giving documents that the duties rest on. */
  bases: { number: string; issuedOn: LocalDate; title: string }[];
  senderName: string | null;
  difficultiesVia: string | null;
  assignments: LinkedAssignment[];
}

/** Reads what stands behind the links of messages. */
export abstract class LinkedDutiesStore {
  /** Null where the message or notice is gone. */
  abstract find(subject: DutySubject): Promise<LinkedDuties | null>;
}
