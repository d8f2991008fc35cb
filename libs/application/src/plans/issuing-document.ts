import type { LocalDate } from '#domain';
import type { PlanHead, PrintedHead } from './plan-head.js';

/** What names a plan, as a person enters it. */
export interface IssuingDocument {
  number: string;
  issuer: string;
  issuedOn: LocalDate;
  title: string;
  fromYear: number;
  toYear: number;
}

/** What a reference tells of the document that issued the plan; a proposal. */
export type QuotedDocument = Pick<PrintedHead, 'number' | 'issuer' | 'issuedOn'>;

/** A text that only tells of a plan, as it will be stored. */
export interface ReferenceDraft
  extends
    Pick<PlanHead, 'title' | 'appendix' | 'standingAgencyId' | 'parentPlanId' | 'settings'>,
    Pick<PrintedHead, 'fromYear' | 'toYear'> {
  quoted: QuotedDocument;
}
