import type { LocalDate } from '#domain';

/** An officer in charge (chuyên viên phụ trách) of an agency. */
export interface Officer {
  personId: string;
  name: string;
}

/** Somebody known, or a new name with an address if there is one. */
export type OfficerNaming = { personId: string } | { name: string; email: string | null };

export abstract class Officers {
  /** Who can be named in an agency on a day (Vietnam calendar date). */
  abstract ofAgency(agencyId: string, on: LocalDate): Promise<Officer[]>;
  /** Makes a person with the post of officer and, if given, an address; somebody already known by it stays one. */
  abstract add(agencyId: string, person: { name: string; email: string | null }, at: Date): Promise<Officer>;
}
