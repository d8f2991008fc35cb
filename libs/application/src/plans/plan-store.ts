import type { LocalDate } from '#domain';
import type { IssuingDocument, ReferenceDraft } from './issuing-document.js';
import type { PlanDraft } from './plan-draft.js';

/** Plans as stored. */
export abstract class PlanStore {
  /**
   * Id of the plan with this number and date of issue; null where there is none, and nobody else makes one until the
   * transaction ends.
   */
  abstract claimNumber(number: string, issuedOn: LocalDate): Promise<string | null>;
  abstract exists(id: string): Promise<boolean>;
  /** Stores a text that only tells of a plan; answers its id. `at`: UTC instant. */
  abstract addReference(draft: ReferenceDraft, as: { at: Date }): Promise<string>;
  /** Makes a plan of a reference; false where it has its issuing document already. */
  abstract completeReference(planId: string, document: IssuingDocument): Promise<boolean>;
  /** Stores more items behind those of a plan, with their questions; answers their ids. `at`: UTC instant. */
  abstract addItems(
    planId: string,
    draft: Pick<PlanDraft, 'items' | 'questions'>,
    as: { at: Date; by: string },
  ): Promise<string[]>;
  /** Stores a plan with its items, readings, agencies and questions; answers its id. `at`: UTC instant. */
  abstract add(draft: PlanDraft, as: { at: Date; by: string }): Promise<string>;
}
