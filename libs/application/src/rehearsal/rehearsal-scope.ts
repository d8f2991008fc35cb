import type { LocalDate, Role, StageKind, WaitingNotice } from '#domain';

/** What a line of a rehearsal is about. */
export interface RehearsalSubject {
  assignmentId: string;
  ordinal: string;
  task: string;
  agency: { id: string; name: string; shortName: string };
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
  role: Role;
  dueVersion: number;
}

/** Reads the open assignments of one plan and year, and what already waits to be sent about them. */
export abstract class RehearsalScope {
  /** By assignment id, in printed order. */
  abstract subjects(planId: string, year: number): Promise<Map<string, RehearsalSubject>>;
  abstract waiting(planId: string, year: number): Promise<AddressedNotice[]>;
}
