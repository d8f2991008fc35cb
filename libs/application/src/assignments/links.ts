import type { CommandStage, LocalDate } from '#domain';
import type { LinkSubject } from '../delivery/index.js';

/** One duty behind a link. */
export interface LinkedAssignment {
  id: string;
  agencyId: string;
  year: number;
  ordinal: string;
  task: string;
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
  /** True for those who may take the duty on: head and officer of the lead, not copies or the office. */
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
  abstract find(subject: LinkSubject): Promise<LinkedDuties | null>;
}
