import type { LocalDate, StageSettings } from '#domain';

export type ItemMode = 'single' | 'each' | 'joint';
export type ItemAgencyRole = 'lead' | 'co-lead' | 'coordinating';
export type PlanYearState = 'activating' | 'active';

/** What the office is asked, and what is not decided until it has answered. */
export type QuestionKind =
  | 'leads'
  | 'unknown-agency'
  | 'after-period'
  | 'activate-year'
  | 'calendar'
  | 'start-up'
  | 'event'
  | 'zalo-grant'
  | 'successor'
  | 'mail-server'
  | 'address';

/** Văn bản giao việc of a single task. */
export interface GivingDocument {
  number: string;
  issuedOn: LocalDate;
  /** Trích yếu. */
  title: string;
  signer: string;
}

export interface PlanSettings extends StageSettings {
  /** Name that messages are sent in; never the product's. */
  senderName: string;
  /** "Khó khăn, vướng mắc đề nghị phản ánh qua …" */
  difficultiesVia: string;
  /** Group numeral of the appendix ("I", "II") → code of the agency that follows the field. */
  fieldMonitors: Record<string, string>;
}
