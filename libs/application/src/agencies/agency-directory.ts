import type { LocalDate } from '#domain';
import type { AgencyIndex } from './agency-index.js';

/** Who is who, as of a day. */
export abstract class AgencyDirectory {
  /** The agencies that live on a day (Vietnam calendar date), with every spelling and group. */
  abstract on(day: LocalDate): Promise<AgencyIndex>;
  /** Keeps spellings that a person has told; one that is known already stays as it is. */
  abstract remember(spellings: readonly { agencyId: string; name: string }[]): Promise<void>;
}
