import type { LimitFacts } from '../delivery/delivery-limits.js';
import type { AgencyEnd, Manner, WaitingNotice } from '#domain';
import type { UndatedStage } from './rehearsal.js';

/** What a line of a rehearsal is about. */
export interface RehearsalSubject {
  assignmentId: string;
  itemId: string;
  ordinal: string;
  /** Who leads it now. */
  agencyId: string;
  agencyName: string;
  /** The same for assignments whose field, officer and monitor are the same. */
  kin: string;
}

/** A notice for one address, real or imagined. */
export interface AddressedNotice extends WaitingNotice {
  address: string;
  addressedAs: string;
  /** The person or the agency whose address it is. */
  readerId: string;
  dueVersion: number;
  /** Name of the agency that leads the assignment when the notice is written. */
  agency: string;
  /** How that agency is spoken to. */
  manner: Manner;
  wasTriedByZalo: boolean;
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
  /** Stages without a date that are still owed. */
  abstract undated(planId: string, year: number): Promise<UndatedStage[]>;
  abstract waiting(planId: string, year: number): Promise<AddressedNotice[]>;
  /** What limits the messages to each address (lower case); `now`: a business instant. */
  abstract limits(now: Date): Promise<Map<string, LimitFacts>>;
  /** Zalo user ids of those who linked an account, by person; none where the account of the province may not send. */
  abstract zaloUsers(): Promise<Map<string, string>>;
  abstract leads(planId: string): Promise<RehearsalLeads>;
}
