import type { NamedAgency } from './plan-import.js';

/** Who leads and who joins in an item, as printed and as known. */
export abstract class ItemAgencies {
  abstract leadsOf(itemId: string): Promise<NamedAgency[]>;
  /** Puts these in the place of the item's leads. */
  abstract replaceLeads(itemId: string, leads: readonly NamedAgency[]): Promise<void>;
  /** Tells who a printed name means, everywhere in the plan; answers the items where it leads. */
  abstract resolveName(name: { planId: string; printed: string; agencyId: string }): Promise<string[]>;
}
