import type { LivingAgency, LocalDate, SuccessionKind } from '#domain';
import type { Page, PageRequest } from '../paging.js';

/** The recorded end of a lead: first day without it, and who alone takes over; null there where it waits for a decision. */
export interface HandOverAhead {
  on: LocalDate;
  to: { id: string; name: string } | null;
}

/** An agency that led an assignment before, until the day (Vietnam calendar date) on which another took over. */
export interface FormerAgency {
  id: string;
  name: string;
  until: LocalDate;
}

/** Agencies are told by their codes: those that take over may not live yet. */
export interface SuccessionCommand {
  kind: SuccessionKind;
  /** First day (Vietnam calendar date) of the successors. */
  on: LocalDate;
  from: string;
  to: readonly string[];
  /** The decision that it rests on; null where its number is not known yet. */
  document: { number: string; on: LocalDate | null } | null;
  note: string | null;
}

export interface AgencyRef {
  id: string;
  code: string;
  name: string;
}

export interface Succession {
  id: string;
  kind: SuccessionKind;
  on: LocalDate;
  from: AgencyRef;
  to: AgencyRef[];
  documentNumber: string | null;
  documentOn: LocalDate | null;
  note: string | null;
  recordedBy: string;
  recordedAt: Date;
  tookEffectAt: Date | null;
  /** Open assignments that the ending agency still leads. */
  held: number;
}

/** An open assignment of an agency that ends. */
export interface HeldAssignment {
  assignmentId: string;
  year: number;
  ordinal: string;
  task: string;
  /** True where the only successor owes the same already. */
  merges: boolean;
}

export interface KnownAgency extends LivingAgency {
  code: string;
  /** Day of a succession recorded earlier; null where there is none. */
  alreadyOn: LocalDate | null;
}

export interface NewSuccession extends Omit<SuccessionCommand, 'from' | 'to'> {
  fromId: string;
  toIds: readonly string[];
  recordedBy: string;
}

/** A province that became part of another on a day. */
export interface ProvinceSuccession {
  province: string;
  into: string;
  on: LocalDate;
  document: { number: string; on: LocalDate | null } | null;
}

/** Recorded successions. */
export abstract class Successions {
  /** Locks the agencies with these codes; those that don't exist are left out. */
  abstract agencies(codes: readonly string[]): Promise<KnownAgency[]>;
  /** Keeps the succession, ends the agency the day before, and makes the office's agenda due. */
  abstract add(succession: NewSuccession, at: Date): Promise<string>;
  /** A province that is known for the day already stays as it is. */
  abstract addProvince(succession: ProvinceSuccession): Promise<void>;
  abstract find(id: string): Promise<Succession | null>;
  /** By day, then by code. */
  abstract list(page: PageRequest): Promise<Page<Succession>>;
  /** Open assignments that the agency leads; `toId` is its only successor, if it has one. */
  abstract held(fromId: string, toId: string | null): Promise<HeldAssignment[]>;
  /**
   * Marks it as in effect; the standing body of a plan and accounts go to the only successor. Call inside a transaction.
   */
  abstract takeEffect(id: string, at: Date): Promise<void>;
  /** Working days for which heads hear nothing of what they inherited (setting `successions`). */
  abstract quietWorkingDays(): Promise<number>;
}
