import type { LocalDate } from '#domain';
import type { GivingDocument } from './plan.js';
import type { ItemDraft } from './plan-draft.js';

/** A single task as its giving document gives it. */
export interface SingleTask {
  givingDocument: GivingDocument;
  task: string;
  product: string;
  leadAgencyId: string;
  coordinatingAgencyIds: string[];
  /** The document's words, or a date; a date wins. */
  duePhrase: string | null;
  dueOn: LocalDate | null;
  note: string;
}

export abstract class SingleTasks {
  /** Stores the task as an item without plan; answers its id. `at`: UTC instant. */
  abstract add(
    item: ItemDraft,
    as: { givingDocument: GivingDocument; at: Date; by: string },
  ): Promise<string>;
}
