import type { LocalDate } from '#domain';

/** Agencies that an assignment can be given to. */
export abstract class TransferTargets {
  /** Agencies of the lead's province that live on the day and could lead instead, by name. */
  abstract list(as: { leadId: string; on: LocalDate }): Promise<{ id: string; name: string }[]>;
  /** Null where the lead's province has no such agency on the day (Vietnam calendar date). */
  abstract find(
    agencyId: string,
    as: { leadId: string; on: LocalDate },
  ): Promise<{ id: string; name: string } | null>;
  /** True where the agency leads the item in the year already. */
  abstract holds(duty: { itemId: string; year: number; agencyId: string }): Promise<boolean>;
}
