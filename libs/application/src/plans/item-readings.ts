import type { DeadlineRule } from '#domain';

/** The reading of an item's deadline phrase: proposed by the machine, confirmed or changed by a person. */
export abstract class ItemReadings {
  /** Locks the item's reading until the transaction ends; null where there is no such item. */
  abstract lock(itemId: string): Promise<DeadlineRule | null>;
  abstract confirm(itemId: string, reading: { rule: DeadlineRule; by: string; at: Date }): Promise<void>;
}
