/** One line of a list of facts: what it is, and what it says. */
export interface SheetFact {
  label: string;
  value: string;
}

/** One thing that happened, at an instant. */
export interface SheetEntry {
  at: Date;
  /** Somebody acted; a step was decided; a step came to nothing; a letter and its way. */
  mark: 'act' | 'step' | 'silent' | 'letter';
  what: string;
  /** Further lines, smaller. */
  notes: readonly string[];
}

export interface SheetSection {
  title: string;
  facts: readonly SheetFact[];
  entries: readonly SheetEntry[];
}

/** A letter word for word. */
export interface SheetLetter {
  title: string;
  facts: readonly SheetFact[];
  text: string;
}

/** A sheet for people: what it is about, what happened in order, letters word for word, and codes that prove it. */
export interface Sheet {
  /** What kind of paper it is. */
  kind: string;
  title: string;
  /** Business instant at which it was drawn up. */
  at: Date;
  facts: readonly SheetFact[];
  sections: readonly SheetSection[];
  letters: { title: string; items: readonly SheetLetter[] };
  codes: { title: string; items: readonly SheetFact[]; explanation: readonly string[] };
}
