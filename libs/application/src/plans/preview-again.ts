import { type LocalDate, yearOf } from '#domain';
import type { AgencyIndex } from '../agencies/index.js';
import { hasIssuingDocument, withEntries, withoutGuesses } from './complete-head.js';
import { printedRow } from './correct-rows.js';
import type { ImportDecisions, ImportPreview, PrintedRow } from './plan-import.js';
import type { ProposedHead } from './plan-head.js';
import { previewPlan } from './preview-plan.js';
import { printedProse } from './preview-prose.js';

/** What a preview is made anew with. */
export interface Anew {
  rows: readonly PrintedRow[];
  decisions: ImportDecisions;
  index: AgencyIndex;
  today: LocalDate;
}

/** A preview made anew, after its rows were corrected or its plan was told. Pure. */
export function previewAgain(earlier: ImportPreview, { rows, decisions, index, today }: Anew): ImportPreview {
  const table = {
    ...earlier,
    plan: withEntries(earlier.plan, decisions.plan),
    rows: rows.map(printedRow),
    problems: withoutGuesses(earlier.problems, decisions.plan),
    columns: earlier.columns,
    prose: printedProse(earlier),
    isReference: earlier.isReference && !hasIssuingDocument(decisions.plan),
    thisYear: yearOf(today),
  };
  return previewPlan(table, index, decisions);
}

/** True where names are read in another province or at another time than they were: issuer or date were told since. */
export function isReadElsewhere(
  { plan }: ImportPreview,
  { issuer, issuedOn }: Pick<ProposedHead, 'issuer' | 'issuedOn'>,
): boolean {
  return plan.issuer !== issuer || plan.issuedOn !== issuedOn;
}
