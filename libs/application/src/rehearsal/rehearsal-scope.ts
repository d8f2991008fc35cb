import type { AgencyEnd, LocalDate, StageKind, WaitingNotice } from '#domain';
import type { LimitFacts } from '../delivery/delivery-limits.js';

/** What a line of a rehearsal is about. */
export interface RehearsalSubject {
  assignmentId: string;
  itemId: string;
  ordinal: string;
  task: string;
  /** Who leads it now. */
  agency: { id: string; name: string };
  /** The same for assignments whose field, officer and monitor are the same. */
  kin: string;
  isOpen: boolean;
  stages: {
    id: string;
    kind: StageKind;
    nominal: LocalDate | null;
    waitsFor: string[];
    continuous: boolean;
  }[];
}

/** A notice for one address, real or imagined. */
export interface AddressedNotice extends WaitingNotice {
  address: string;
  addressedAs: string;
  dueVersion: number;
  /** Name of the agency that leads the assignment when the notice is written. */
  agency: string;
}

/** Who leads and who stands for the plan, and what recorded successions will change about it. */
export interface RehearsalLeads {
  standingId: string | null;
  /** In the order in which they are carried out. */
  ends: (AgencyEnd & { successorName: string | null })[];
}

/** Reads the assignments of one plan and year, and what already waits to be sent about them. */
export abstract class RehearsalScope {
  /** By assignment id, in that order; the closed ones as well. */
  abstract subjects(planId: string, year: number): Promise<Map<string, RehearsalSubject>>;
  abstract waiting(planId: string, year: number): Promise<AddressedNotice[]>;
  /** What limits the messages to each address (lower case); `now`: a business instant. */
  abstract limits(now: Date): Promise<Map<string, LimitFacts>>;
  abstract leads(planId: string): Promise<RehearsalLeads>;
}
