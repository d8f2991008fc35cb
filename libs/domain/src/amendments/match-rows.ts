import { likeness, wordsOf } from './likeness.js';

/** What rows of a plan are matched by, all as printed. */
export interface MatchedRow {
  group: string;
  ordinal: string;
  task: string;
}

/** Indexes of rows that are the same duty before and after, of those that are new and of those that are gone. */
export interface RowMatching {
  pairs: { before: number; after: number }[];
  added: number[];
  removed: number[];
}

/** A row with its number is the same if a good part of its words are; without it, most must be. */
const ALIKE_WITH_NUMBER = 0.4;
const ALIKE = 0.6;
/** Words in more rows than this say nothing about a row. */
const COMMON_ROWS = 60;

interface Open {
  index: number;
  key: string;
  number: string;
  isNumbered: boolean;
  words: string[];
}

/**
 * Matches the rows of an amended plan with those of the plan: the same words under the same number, else the same number
 * with much the same words, else the same words, else the likest words. Each row is matched once at most. Pure.
 */
export function matchRows(before: readonly MatchedRow[], after: readonly MatchedRow[]): RowMatching {
  const matching = new Matching(before.map(open), after.map(open));
  matching.pairBy(({ key, number }) => `${number}\n${key}`, 1);
  matching.pairBy(({ number, isNumbered }) => (isNumbered ? number : null), ALIKE_WITH_NUMBER);
  matching.pairBy(({ key }) => key, 1);
  matching.pairByLikeness();
  return matching.result();
}

class Matching {
  private readonly pairs: RowMatching['pairs'] = [];

  constructor(
    private before: Open[],
    private after: Open[],
  ) {}

  /** Pairs rows with the same key, in order, if their words are at least so alike; a row without key waits. */
  pairBy(keyOf: (row: Open) => string | null, least: number): void {
    const byKey = new Map<string | null, Open[]>();
    for (const row of this.before) byKey.set(keyOf(row), [...(byKey.get(keyOf(row)) ?? []), row]);
    byKey.delete(null);
    this.pair((row) => {
      const candidates = byKey.get(keyOf(row)) ?? [];
      const at = candidates.findIndex(({ words }) => likeness(words, row.words) >= least);
      return at < 0 ? null : (candidates.splice(at, 1)[0] ?? null);
    });
  }

  /** Pairs what is left, the likest first. */
  pairByLikeness(): void {
    const likest = this.after
      .flatMap((row) =>
        this.sharingWords(row).map((one) => ({ one, row, alike: likeness(one.words, row.words) })),
      )
      .filter(({ alike }) => alike >= ALIKE)
      .toSorted((a, b) => b.alike - a.alike || a.row.index - b.row.index || a.one.index - b.one.index);
    const partners = new Map<Open, Open>();
    const taken = new Set<Open>();
    for (const { one, row } of likest) {
      if (partners.has(row) || taken.has(one)) continue;
      partners.set(row, one);
      taken.add(one);
    }
    this.pair((row) => partners.get(row) ?? null);
  }

  result(): RowMatching {
    return {
      pairs: this.pairs.toSorted((a, b) => a.after - b.after),
      added: this.after.map(({ index }) => index),
      removed: this.before.map(({ index }) => index),
    };
  }

  private pair(partnerOf: (row: Open) => Open | null): void {
    const left: Open[] = [];
    const taken = new Set<Open>();
    for (const row of this.after) {
      const partner = partnerOf(row);
      if (partner === null) left.push(row);
      else {
        taken.add(partner);
        this.pairs.push({ before: partner.index, after: row.index });
      }
    }
    this.after = left;
    this.before = this.before.filter((row) => !taken.has(row));
  }

  /** Rows left that have an uncommon word in common; the others cannot be alike. */
  private sharingWords(row: Open): Open[] {
    this.byWord ??= rowsByWord(this.before);
    const found = new Set<Open>();
    for (const word of new Set(row.words)) {
      const rows = this.byWord.get(word) ?? [];
      if (rows.length <= COMMON_ROWS) for (const one of rows) found.add(one);
    }
    return [...found];
  }

  private byWord: Map<string, Open[]> | undefined;
}

function rowsByWord(rows: readonly Open[]): Map<string, Open[]> {
  const byWord = new Map<string, Open[]>();
  for (const row of rows) {
    for (const word of new Set(row.words)) {
      const known = byWord.get(word);
      if (known === undefined) byWord.set(word, [row]);
      else known.push(row);
    }
  }
  return byWord;
}

/** Numbering may begin again in each group: its numeral belongs to a row's number. */
function open({ group, ordinal, task }: MatchedRow, index: number): Open {
  const numeral = /^[^.):\s]+/u.exec(group.trim())?.[0] ?? '';
  const printed = ordinal.replace(/[.)]+$/u, '').trim();
  const words = wordsOf(task);
  return {
    index,
    key: words.join(' '),
    number: `${numeral}/${printed}`,
    isNumbered: printed !== '',
    words,
  };
}
