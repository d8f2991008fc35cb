import type { LocalDate } from '#domain';
import type { AgencyKind, PositionKind } from '../agencies/agency.js';

/** A person and the mail address that works for them, if any. */
export interface DirectoryPerson {
  personId: string;
  name: string;
  address: string | null;
  /** Who acts for them on that day; null where nobody does. */
  standIn: { personId: string; name: string; address: string | null; until: LocalDate } | null;
}

/** An agency and its own mailbox, if any. */
export interface DirectoryAgency {
  agencyId: string;
  name: string;
  kind: AgencyKind;
  address: string | null;
}

/** A post with who holds it on the day asked for. */
export interface DirectoryPost {
  positionId: string;
  agencyId: string;
  kind: PositionKind;
  title: string;
  /** Group numerals ("II") a monitor, deputy or officer is in charge of; empty means all. */
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

/** What a directory is asked for. */
export interface DirectoryRequest {
  assignmentId: string;
  /** Vietnam calendar date. */
  on: LocalDate;
  /** Whether the coordinating agencies are wanted as well. */
  coordinating: boolean;
  /** As if these had taken over by then; an officer of the former lead is not named. */
  as?: DirectoryLead | undefined;
}

/** Who leads an assignment, and who stands for its plan. */
export interface DirectoryLead {
  leadId: string;
  standingId: string | null;
}

/** Reads who is who, and keeps the rows that messages go to. */
export abstract class RecipientDirectory {
  /** The directory of an assignment as of a Vietnam calendar date; null where the assignment is unknown. */
  abstract read(
    assignmentId: string,
    on: LocalDate,
    wanted?: { coordinating: boolean },
  ): Promise<Directory | null>;
  /** The same for many at once, in the order asked for. */
  abstract readMany(requests: readonly DirectoryRequest[]): Promise<(Directory | null)[]>;
  /** The coordinating agencies of items, whoever leads, in the order asked for; dates are Vietnam calendar dates. */
  abstract coordinating(requests: readonly { itemId: string; on: LocalDate }[]): Promise<DirectoryAgency[][]>;
  /** Recipient ids in the order given; rows that are missing are made. */
  abstract recipientIds(
    wanted: readonly { personId: string | null; agencyId: string | null }[],
  ): Promise<string[]>;
}
