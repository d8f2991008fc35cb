import type { ItemMode } from './plan.js';
import type { NamedAgency } from './plan-import.js';

/** Who leads and who joins in an item, as printed and as known. */
export abstract class ItemAgencies {
  /** Leads and co-leads in printed order. */
  abstract leadsOf(itemId: string): Promise<NamedAgency[]>;
  /** Puts these in the place of the item's leads and co-leads. */
  abstract replaceLeads(itemId: string, leads: readonly NamedAgency[]): Promise<void>;
  /** Locks the item against being given out; null where there is none. */
  abstract lockMode(itemId: string): Promise<{ isGiven: boolean } | null>;
  abstract setMode(itemId: string, mode: ItemMode): Promise<void>;
  /** Tells who a printed name means, everywhere in the plan; answers the items where it leads. */
  abstract resolveName(name: { planId: string; printed: string; agencyId: string }): Promise<string[]>;
}
