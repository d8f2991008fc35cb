import type { LocalDate } from '#domain';
import type { PlanSettings } from './plan.js';

/** What is told about the plan beside its table. */
export interface PlanHead {
  number: string;
  issuer: string;
  issuedOn: LocalDate;
  title: string;
  fromYear: number;
  toYear: number;
  /** "Phụ lục", as messages quote it. */
  appendix: string;
  standingAgencyId: string | null;
  parentPlanId: string | null;
  settings: PlanSettings;
}

/** What a document says about itself, or a person in its place; null where nobody has. */
export interface PrintedHead {
  number: string | null;
  issuer: string | null;
  issuedOn: LocalDate | null;
  title: string | null;
  fromYear: number | null;
  toYear: number | null;
}

export type HeadField = keyof PrintedHead;

/** A plan's head before it is complete. */
export type ProposedHead = PrintedHead & Omit<PlanHead, HeadField>;

/** Fields of the head that a person enters; those left out stay as they are. */
export type HeadEntries = { [Field in HeadField]?: PrintedHead[Field] | undefined };

export const emptyHead: PrintedHead = {
  number: null,
  issuer: null,
  issuedOn: null,
  title: null,
  fromYear: null,
  toYear: null,
};
