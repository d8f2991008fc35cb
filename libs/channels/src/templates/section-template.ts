import type { LetterSection } from '#application';

/**
 * The words of one kind of section, as Handlebars sources. They are printed twice: plain for the text part and the
 * subject, escaped for the HTML part. Known words: see `SectionWords`.
 */
export type SectionTemplate = LetterSection;

/** What the sources may say. */
export interface SectionWords {
  /** First task of the message, short enough for a subject. */
  task: string;
  /** ", hạn 30/01/2025" or nothing. */
  due: string;
  daysLate: number;
  workingDaysLeft: number;
  /** " (và 2 việc khác)" or nothing. */
  others: string;
  /** Tasks of the whole message (subject) or of the section. */
  count: number;
  /** "Nhiệm vụ sau" or "3 nhiệm vụ sau". */
  tasks: string;
  /** The same inside a sentence. */
  theTasks: string;
  /** "Kế hoạch 1782/KH-UBND"; empty where nothing is known. */
  document: string;
  agency: string;
  headTitle: string;
  senderName: string;
  year: number;
  /** dd/mm/yyyy */
  today: string;
}
