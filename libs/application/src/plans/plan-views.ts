import type { DeadlineRule, LocalDate, Reading, StageKind } from '#domain';
import type { Page, PageRequest } from '../paging.js';
import type { GivingDocument, ItemMode, PlanSettings, PlanYearState } from './plan.js';
import type { QuotedDocument } from './issuing-document.js';
import type { NamedAgency } from './plan-import.js';

export interface PlanView {
  id: string;
  /** First day (Vietnam calendar date) on which the issuing province had become part of another; null while it stands. */
  issuerEndedOn: LocalDate | null;
  /** Null for a reference, like issuer and date. */
  number: string | null;
  issuer: string | null;
  issuedOn: LocalDate | null;
  title: string;
  fromYear: number | null;
  toYear: number | null;
  /** Only tells of a plan, whose issuing document has to be entered. */
  isReference: boolean;
  /** What a reference tells of that document. */
  quoted: QuotedDocument | null;
  appendix: string;
  standingAgency: { id: string; name: string } | null;
  parentPlanId: string | null;
  settings: PlanSettings;
  items: number;
  openQuestions: number;
  years: {
    year: number;
    state: PlanYearState;
    total: number;
    done: number;
    requestedAt: Date;
    finishedAt: Date | null;
  }[];
}

export interface ItemView {
  id: string;
  plan: {
    id: string;
    number: string;
    issuedOn: LocalDate;
    fromYear: number;
    toYear: number;
    settings: PlanSettings;
  } | null;
  position: number;
  rowNumber: number | null;
  /** Where the row stood in its file, for a person. */
  place: string | null;
  /** Why an amending document took it out; null where it stands. */
  removedBecause: string | null;
  groupHeading: string;
  ordinal: string;
  task: string;
  product: string;
  lead: string;
  coordinating: string;
  deadline: string;
  note: string;
  mode: ItemMode;
  givingDocument: GivingDocument | null;
  agencies: NamedAgency[];
  reading: {
    rule: DeadlineRule;
    confidence: Reading['confidence'];
    reasons: string[];
    confirmedBy: string | null;
    confirmedAt: Date | null;
  };
  assignments: { id: string; year: number; agencyId: string; agencyName: string }[];
  /** Years in which several agencies owe the item, and how many of them have reported its first stage. */
  shares: { year: number; kind: StageKind; done: number; total: number }[];
  openQuestions: number;
}

/** Plans and items as a screen shows them. */
export abstract class PlanViews {
  /** Newest first. */
  abstract plans(page: PageRequest): Promise<Page<PlanView>>;
  abstract plan(id: string): Promise<PlanView | null>;
  /** In printed order; null where there is no such plan. */
  abstract items(planId: string, page: PageRequest): Promise<Page<ItemView> | null>;
  abstract item(id: string): Promise<ItemView | null>;
}
