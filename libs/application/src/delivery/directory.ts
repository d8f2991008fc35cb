import type { LocalDate } from '#domain';
import type { PositionKind } from '../agencies/agency.js';

/** A person and the mail address that works for them, if any. */
export interface DirectoryPerson {
  personId: string;
  name: string;
  address: string | null;
}

/** An agency and its own mailbox, if any. */
export interface DirectoryAgency {
  agencyId: string;
  name: string;
  address: string | null;
}

/** A post with who holds it on the day asked for. */
export interface DirectoryPost {
  positionId: string;
  agencyId: string;
  kind: PositionKind;
  title: string;
  /** Group numerals ("II") a monitor follows; empty means all. */
  fields: readonly string[];
  holders: readonly DirectoryPerson[];
}

/** All that decides who is meant by a role of one assignment on one day. */
export interface Directory {
  lead: DirectoryAgency;
  office: DirectoryAgency | null;
  standing: DirectoryAgency | null;
  /** Numeral of the item's group in the appendix; empty where it has none. */
  field: string;
  /** Officer named for this assignment who has not left; null where none is. */
  officer: DirectoryPerson | null;
  /** Monitor named for this assignment. */
  monitor: DirectoryPerson | null;
  /** Posts of the lead, the office and the standing body. */
  posts: readonly DirectoryPost[];
  /** Coordinating agencies, groups expanded, without the lead; empty unless asked for. */
  coordinating: readonly DirectoryAgency[];
}

/** Reads who is who, and keeps the rows that messages go to. */
export abstract class RecipientDirectory {
  /** The directory of an assignment as of a Vietnam calendar date; null where the assignment is unknown. */
  abstract read(
    assignmentId: string,
    on: LocalDate,
    wanted?: { coordinating: boolean },
  ): Promise<Directory | null>;
  /** Recipient ids in the order given; rows that are missing are made. */
  abstract recipientIds(
    wanted: readonly { personId: string | null; agencyId: string | null }[],
  ): Promise<string[]>;
}
