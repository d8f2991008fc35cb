import type { ToldClause, ToldRule } from './other-readings.js';
import type { DeadlineRule, PrintedCell, ProposedAgency, Reading } from '#domain';
import type { AgencyCandidate } from '../agencies/index.js';
import type { ItemAgencyRole, ItemMode } from './plan.js';
import type { PrintedMonitor, PrintedTarget } from './plan-prose.js';
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

export type PlanColumn = PrintedCell;

/** Something a person must know about an uploaded plan; an error forbids storing it. Texts are Vietnamese. */
export interface PlanProblem {
  row: number | null;
  column: string | null;
  code: string;
  message: string;
  suggestion: string | null;
  severity: 'error' | 'warning';
}

/** An agency or a group as the row names it; both ids and the name null where it is unknown. */
export interface NamedAgency {
  role: ItemAgencyRole;
  printed: string;
  agencyId: string | null;
  groupId: string | null;
  /** Name in the directory; of a group that it does not have, the printed words; null where unknown. */
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
  /** Other meanings the phrase may have. */
  alternatives: ToldRule[];
  /** The parts of the deadline, where it asks for several things. */
  clauses: ToldClause[];
  agencies: NamedAgency[];
  question: LeadsQuestion | null;
}

export interface UnknownName {
  printed: string;
  rows: number[];
  suggestion: { agencyId: string; name: string } | null;
  /** Whom it may mean, likeliest first, each with the reason. */
  candidates: AgencyCandidate[];
  /** What might be created where nobody here bears the name. */
  creation: ProposedAgency | null;
}

/** What the text outside the table says. */
export interface ProsePreview {
  groups: string[];
  targets: PrintedTarget[];
  /** Tasks in running text; `rowNumber` counts them from 1. They are taken over one by one. */
  proposals: PreviewRow[];
  standingBody: { printed: string; agencyId: string | null; name: string | null } | null;
  fieldMonitors: (PrintedMonitor & { agencyId: string | null; name: string | null })[];
}

export interface ImportPreview extends ProsePreview {
  /** A text without number, date and issuer of its own: it tells of a plan, which has to be entered. */
  isReference: boolean;
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
  counts: {
    items: number;
    agencies: number;
    unknownNames: number;
    questions: number;
    proposals: number;
    targets: number;
  };
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
  /** Tasks of the running text that become items of the plan. */
  proposals: ProposalDecision[];
}

/** A proposal that is taken over, with what a person adds to it. */
export interface ProposalDecision {
  /** Number of the proposal, from 1. */
  proposal: number;
  product?: string | undefined;
  leadAgencyIds?: string[] | undefined;
  deadline?: string | undefined;
}

export const noDecisions: ImportDecisions = { plan: {}, leads: [], names: [], readings: [], proposals: [] };
