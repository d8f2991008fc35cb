import type { DeadlineRule, Reading } from '#domain';
import type { ItemAgencyRole, ItemMode } from './plan.js';
import type { HeadEntries, HeadField, PrintedHead, ProposedHead } from './plan-head.js';

/** One row of the table as printed; '' for an empty cell. */
export interface PrintedRow {
  /** Row of the file, from 1. */
  rowNumber: number;
  group: string;
  ordinal: string;
  task: string;
  product: string;
  lead: string;
  coordinating: string;
  deadline: string;
  note: string;
  /** Where it stands in the file, for a person; without it, `rowNumber` says it. */
  place?: string | undefined;
}

/** A column of the file as it was understood. */
export interface ReadColumn {
  /** From 1. */
  column: number;
  heading: string;
  sample: string;
  name: string | null;
}

/** What a person says the columns are: from 1; null for one that the table does not have. */
export type AssignedColumns = Partial<Record<PlanColumn, number | null>>;

export type PlanColumn = Exclude<keyof PrintedRow, 'rowNumber' | 'place'>;

/** Something a person must know about an uploaded plan; an error forbids storing it. Texts are Vietnamese. */
export interface PlanProblem {
  row: number | null;
  column: string | null;
  code: string;
  message: string;
  suggestion: string | null;
  severity: 'error' | 'warning';
}

/** An agency or a group as the row names it; both ids null where the name is unknown. */
export interface NamedAgency {
  role: ItemAgencyRole;
  printed: string;
  agencyId: string | null;
  groupId: string | null;
  /** Name in the directory; null where unknown. */
  name: string | null;
}

/** The lead is a group or an open list: who it is, is asked. */
export interface LeadsQuestion {
  /** The lead cell as printed. */
  printed: string;
  group: string | null;
  /** Agencies that the row names. */
  named: string[];
  /** Agencies proposed for ticking, as of the day of the import. */
  proposed: { agencyId: string; name: string }[];
}

export interface PreviewRow extends PrintedRow {
  mode: ItemMode;
  reading: Reading;
  /** The reading in Vietnamese, for the first year of the plan. */
  readingText: string;
  agencies: NamedAgency[];
  question: LeadsQuestion | null;
}

export interface UnknownName {
  printed: string;
  rows: number[];
  suggestion: { agencyId: string; name: string } | null;
}

export interface ImportPreview {
  /** What was entered, else what was found in the document. */
  plan: ProposedHead;
  found: PrintedHead;
  /** What has to be entered before there can be a plan. */
  missing: HeadField[];
  rows: PreviewRow[];
  /** Columns of the file; absent in previews kept before columns could be assigned. */
  columns?: ReadColumn[];
  problems: PlanProblem[];
  unknownNames: UnknownName[];
  counts: { items: number; agencies: number; unknownNames: number; questions: number };
  /** "39 nhiệm vụ, 24 cơ quan, 3 tên chưa rõ" */
  summary: string;
}

/** What a person decided on a preview. Rows are rows of the file, from 1. */
export interface ImportDecisions {
  /** The issuing document, where the upload does not tell it or tells it wrong. */
  plan: HeadEntries;
  leads: { row: number; agencyIds: string[] }[];
  names: { printed: string; agencyId: string }[];
  readings: { row: number; rule: DeadlineRule }[];
}

export const noDecisions: ImportDecisions = { plan: {}, leads: [], names: [], readings: [] };
