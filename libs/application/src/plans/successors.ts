import type { LocalDate } from '#domain';

/** An agency that no longer lives on a day. */
export interface EndedAgency {
  id: string;
  name: string;
  /** Its last day. */
  validTo: LocalDate;
  /** Who took over: one where it was renamed or merged, several where it was split, none where nobody has told. */
  successors: { id: string; name: string }[];
}

/** Who takes over from agencies that end. */
export abstract class Successors {
  /** Those of the agencies that do not live on the day (Vietnam calendar date) any more. */
  abstract ended(agencyIds: readonly string[], on: LocalDate): Promise<EndedAgency[]>;
}
