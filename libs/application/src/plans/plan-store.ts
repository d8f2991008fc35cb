import type { LocalDate } from '#domain';
import type { PlanDraft } from './plan-draft.js';

/** Plans as stored. */
export abstract class PlanStore {
  /**
   * Id of the plan with this number and date of issue; null where there is none, and nobody else makes one until the
   * transaction ends.
   */
  abstract claimNumber(number: string, issuedOn: LocalDate): Promise<string | null>;
  abstract exists(id: string): Promise<boolean>;
  /** Stores a plan with its items, readings, agencies and questions; answers its id. `at`: UTC instant. */
  abstract add(draft: PlanDraft, as: { at: Date; by: string }): Promise<string>;
}
