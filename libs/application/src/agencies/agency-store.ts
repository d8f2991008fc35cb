import type { AgencyKind, LocalDate } from '#domain';

export interface NewAgency {
  name: string;
  shortName: string;
  kind: AgencyKind;
  /** By name: "Lai Châu"; null is the province of this installation's own office. */
  province: string | null;
  validFrom: LocalDate | null;
  parentId: string | null;
  spellings: string[];
  /** The agency's own mailbox. */
  mailbox: string | null;
  /** Codes of groups it joins on its first day. */
  groups: string[];
}

export interface AgencyRecord {
  id: string;
  name: string;
  shortName: string;
  kind: AgencyKind;
  validFrom: LocalDate | null;
  validTo: LocalDate | null;
}

/** Changes of the register, each checked so that a name never means two agencies of a province at one time (422). */
export abstract class AgencyStore {
  /** Locks the agency's row; null where it is unknown. */
  abstract lock(id: string): Promise<AgencyRecord | null>;
  /** Answers the id; the post of its head is made with it. */
  abstract add(agency: NewAgency, headTitle: string): Promise<string>;
  /** The former name stays as a spelling, known as its name until the day before. */
  abstract rename(id: string, to: { name: string; shortName: string; on: LocalDate }): Promise<void>;
  /** `on`: its last day. Answers how many assignments it still leads. */
  abstract close(id: string, on: LocalDate): Promise<{ openAssignments: number }>;
  /** Null where there is no such group. Both days included; null is open. */
  abstract setMember(member: GroupMember): Promise<{ name: string } | null>;
}

export interface GroupMember {
  groupCode: string;
  agencyId: string;
  fromOn: LocalDate | null;
  toOn: LocalDate | null;
}
