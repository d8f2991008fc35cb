import type { SectionKind } from './message-model.js';

/** Words of one kind of section, as Handlebars sources. */
export interface LetterWords {
  subject: string;
  heading: string;
  sentence: string;
}

export interface LetterSection extends LetterWords {
  /** What is said instead to agencies that are not urged but asked to work together. */
  cooperation?: Partial<LetterWords> | undefined;
}

/** All sources of the letter: the words of each kind, and the two parts they stand in. */
export interface LetterContent {
  sections: Record<SectionKind, LetterSection>;
  text: string;
  html: string;
}

/** A change of some of the sources. */
export interface LetterChange {
  sections?: Partial<Record<SectionKind, Partial<LetterSection>>> | undefined;
  text?: string | undefined;
  html?: string | undefined;
}

/** One version of the letter; versions are added, never changed. */
export interface LetterVersion {
  version: number;
  content: LetterContent;
  /** 'shipped' with the program, 'edited' by an admin, 'restored' from an earlier version. */
  origin: 'shipped' | 'edited' | 'restored';
  by: string;
  note: string | null;
  /** System instant. */
  at: Date;
  /** The version it was made from; null for the first one. */
  basedOn: number | null;
  /** Which sources of the program it knows of. */
  shipped: string;
}

export type NewLetterVersion = Omit<LetterVersion, 'version'>;

/** What is wrong with some source; `pointer` is a JSON pointer into the content. */
export interface LetterProblem {
  pointer: string;
  message: string;
}

/** The letter that comes with the program. */
export abstract class ShippedLetter {
  abstract readonly content: LetterContent;
  /** The same as long as the content is the same. */
  abstract readonly digest: string;
}

/** Looks whether a letter can be sent to anybody: known words, harmless markup, the links and sentences it must keep. */
export abstract class LetterChecker {
  abstract check(content: LetterContent): LetterProblem[];
}

/** Every version of the letter. */
export abstract class LetterVersions {
  /** Number of the version in force; null where there is none yet. */
  abstract latest(): Promise<number | null>;
  abstract find(version: number): Promise<LetterVersion | null>;
  /** All versions without their content, newest first. */
  abstract list(): Promise<Omit<LetterVersion, 'content'>[]>;
  /** Adds the version after `basedOn`; null where somebody else has added it already. Call inside a transaction. */
  abstract add(version: NewLetterVersion): Promise<LetterVersion | null>;
  /** Notices of an email; of the last one where no message is named. Null where there is none. */
  abstract noticesOf(messageId: string | null): Promise<{ noticeIds: string[]; copy: boolean } | null>;
}

/** The content after a change. */
export function changedLetter(content: LetterContent, change: LetterChange): LetterContent {
  const sections = { ...content.sections };
  for (const [kind, words] of entriesOf(change.sections ?? {})) {
    const cooperation = { ...sections[kind].cooperation, ...words.cooperation };
    sections[kind] = { ...sections[kind], ...words, cooperation };
  }
  return { sections, text: change.text ?? content.text, html: change.html ?? content.html };
}

function entriesOf(sections: NonNullable<LetterChange['sections']>): [SectionKind, Partial<LetterSection>][] {
  return Object.entries(sections) as [SectionKind, Partial<LetterSection>][];
}
