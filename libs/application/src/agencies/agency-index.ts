import type { AgencyKind } from './agency.js';
import { groupKey, nameKey } from './name-key.js';

export interface IndexedAgency {
  id: string;
  code: string;
  name: string;
  kind: AgencyKind;
  /** Keys of all its spellings, by `nameKey`. */
  keys: readonly string[];
}

export interface IndexedGroup {
  id: string;
  name: string;
  expandable: boolean;
  spellings: readonly string[];
  memberIds: readonly string[];
}

/** The agencies and groups of one day, by every spelling met. */
export class AgencyIndex {
  private readonly byKey = new Map<string, IndexedAgency>();
  private readonly byId = new Map<string, IndexedAgency>();
  private readonly groupByKey = new Map<string, IndexedGroup>();

  constructor(
    readonly agencies: readonly IndexedAgency[],
    groups: readonly IndexedGroup[],
  ) {
    for (const agency of agencies) {
      this.byId.set(agency.id, agency);
      for (const key of agency.keys) this.byKey.set(key, agency);
    }
    for (const group of groups) {
      for (const spelling of [group.name, ...group.spellings]) this.groupByKey.set(groupKey(spelling), group);
    }
  }

  /** The agency that a printed name means; null where nobody has told yet. */
  match(printed: string): IndexedAgency | null {
    return this.byKey.get(nameKey(printed)) ?? null;
  }

  matchGroup(printed: string): IndexedGroup | null {
    return this.groupByKey.get(groupKey(printed)) ?? null;
  }

  find(id: string): IndexedAgency | null {
    return this.byId.get(id) ?? null;
  }

  /** The agency whose name shares most words with an unknown one, at least half of them; null where none does. */
  nearest(printed: string): IndexedAgency | null {
    const words = new Set(nameKey(printed).split(' '));
    let best: { agency: IndexedAgency; share: number } | null = null;
    for (const agency of this.agencies) {
      for (const key of agency.keys) {
        const share = sharedWords(words, key.split(' '));
        if (share >= 0.5 && share > (best?.share ?? 0)) best = { agency, share };
      }
    }
    return best?.agency ?? null;
  }
}

function sharedWords(words: ReadonlySet<string>, other: readonly string[]): number {
  const both = other.filter((word) => words.has(word)).length;
  return both / Math.max(words.size, other.length);
}
