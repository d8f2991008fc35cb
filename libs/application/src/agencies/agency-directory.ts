import type { LocalDate } from '#domain';
import type { AgencyIndex } from './agency-index.js';

/** Who is who, as of a day. */
export abstract class AgencyDirectory {
  /**
   * What names mean in a province as of a day (Vietnam calendar date), by every spelling and group.
   * `province`: by name ("Lai Châu"); null is the province of this installation's own office.
   */
  abstract on(day: LocalDate, province?: string | null): Promise<AgencyIndex>;
  /** Keeps spellings that a person has told, unless another agency of its province and time has them. */
  abstract remember(spellings: readonly { agencyId: string; name: string }[]): Promise<void>;
}
