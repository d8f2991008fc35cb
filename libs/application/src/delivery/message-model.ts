import { type LocalDate, type Manner, type RungKind, worstFirstKinds } from '#domain';

/** What a section of a message is about; each kind has its own words. */
export type SectionKind = RungKind | 'recorded' | 'weekly-copy' | 'clerk' | 'coordinating';

/** Kinds in the order in which a message lists them, worst first. */
export const sectionOrder: readonly SectionKind[] = [
  ...worstFirstKinds,
  'weekly-copy',
  'clerk',
  'coordinating',
];

export interface MessageLink {
  label: string;
  url: string;
}

/** One line of a message; words are Vietnamese and ready to print, but not escaped. */
export interface MessageItem {
  /** "STT 13", with the document where the message draws on several. */
  ordinal: string;
  task: string;
  /** "Chủ trì: Sở Tư pháp", where the reader looks at several; else null. */
  agency: string | null;
  /** "Ban hành văn bản: hạn Thứ Năm, 30/01/2025, quá 1 ngày". */
  facts: string[];
  /** How the date stands, shown by shape and colour beside the first fact. */
  mark: 'late' | 'soon' | null;
  link: MessageLink | null;
}

export interface MessageSection {
  kind: SectionKind;
  items: MessageItem[];
}

/** What the subject says. */
export interface Headline {
  kind: SectionKind;
  task: string;
  agency: string;
  /** dd/mm/yyyy; null without a date. */
  due: string | null;
  daysLate: number;
  workingDaysLeft: number;
  count: number;
  year: number;
  document: string | null;
}

/** What will happen if nothing is done, by the agenda. */
export interface UpcomingStep {
  on: LocalDate;
  kind: string;
}

/** Everything a message says; rendering adds only words and form. */
export interface MessageModel {
  training: boolean;
  senderName: string;
  addressedAs: string;
  remarks: string[];
  /** Documents the tasks come from. */
  basis: string[];
  headline: Headline;
  sections: MessageSection[];
  /** The agency the sections speak of, and its head's title. */
  agency: string;
  /** How that agency is spoken to: urged, or asked to work together. */
  manner: Manner;
  headTitle: string;
  officeName: string;
  year: number;
  today: LocalDate;
  button: MessageLink | null;
  next: UpcomingStep | null;
  contact: string | null;
  difficultiesVia: string | null;
  why: string[];
}

/** What a test message says. */
export interface TestWords {
  training: boolean;
  addressedAs: string;
  senderName: string;
}

/** What a letter says that asks its reader to press a button. */
export interface CheckWords extends TestWords {
  /** One of a drill to all heads; else it verifies one address. */
  isDrill: boolean;
  url: string;
}

export interface RenderedMessage {
  template: string;
  templateVersion: number;
  subject: string;
  text: string;
  html: string;
}

/** How this installation sends. */
export abstract class SendingMode {
  /** Address people use, without a slash at the end. */
  abstract readonly publicUrl: string;
  abstract readonly isTraining: boolean;
}
