import type { LocalDate } from '#domain';

/** The document that changes a plan: its number and date of issue. */
export interface AmendingDocument {
  number: string;
  issuedOn: LocalDate;
}

export type ItemChangeKind = 'added' | 'changed' | 'removed';
