import { NO_YEAR } from '#domain';
import type { AgencyIndex } from '../agencies/index.js';
import { missingFields, missingOfReference } from './complete-head.js';
import { decidedRow, leadsFor } from './decided-row.js';
import {
  type ImportDecisions,
  type ImportPreview,
  noDecisions,
  type PlanProblem,
  type PreviewRow,
  type PrintedRow,
  type ReadColumn,
  type UnknownName,
} from './plan-import.js';
import type { PrintedHead, ProposedHead } from './plan-head.js';
import type { PlanProse } from './plan-prose.js';
import { previewProse, withProseHead } from './preview-prose.js';
import { previewRow } from './preview-row.js';
import { type RowsTold, tellRows } from './rows-told.js';
import { nameProblems, unknownIn, unknownIssuer } from './unknown-names.js';

export interface TableOfPlan {
  plan: ProposedHead;
  found: PrintedHead;
  rows: readonly PrintedRow[];
  problems: readonly PlanProblem[];
  columns?: ReadColumn[] | undefined;
  /** For explaining deadlines where the plan's first year is not known. */
  thisYear: number;
  isReference: boolean;
  prose: PlanProse;
}

/** What a table says as a plan, with everything a person should look at before it is stored. Pure. */
export function previewPlan(
  table: TableOfPlan,
  index: AgencyIndex,
  decisions: ImportDecisions = noDecisions,
): ImportPreview {
  const fromYear = table.plan.fromYear ?? table.thisYear;
  const rows = table.rows.map((row) =>
    decidedRow(previewRow(row, index, fromYear), decisions, { index, fromYear }),
  );
  const prose = previewProse(table.prose, index, fromYear);
  const plan = withProseHead(table.plan, table.prose, index);
  const named = rows.length === 0 ? prose.proposals : rows;
  const unknownNames = unknownIn(named, index);
  const counts = {
    items: rows.length,
    agencies: new Set(named.flatMap((row) => row.agencies.flatMap(({ agencyId }) => agencyId ?? []))).size,
    unknownNames: unknownNames.length,
    questions: rows.filter((row) => row.question !== null && leadsFor(row, decisions) === null).length,
    proposals: prose.proposals.length,
    targets: prose.targets.length,
  };
  return {
    plan,
    found: table.found,
    isReference: table.isReference,
    missing: table.isReference ? missingOfReference(plan) : missingFields(plan),
    rows,
    ...prose,
    ...(table.columns === undefined ? {} : { columns: table.columns }),
    problems: [...table.problems, ...problemsOf(rows, prose.proposals, { plan, unknownNames, index })],
    unknownNames,
    counts,
    summary: summaryOf(counts),
  };
}

function summaryOf({ items, agencies, unknownNames, proposals, targets }: ImportPreview['counts']): string {
  const table = `${items} nhiệm vụ, ${agencies} cơ quan, ${unknownNames} tên chưa rõ`;
  return proposals + targets === 0 ? table : `${table}; ${proposals} nhiệm vụ đề xuất, ${targets} chỉ tiêu`;
}

/** What a person should look at in the rows and the proposals; a table's names are told by its rows. */
function problemsOf(
  rows: readonly PreviewRow[],
  proposals: readonly PreviewRow[],
  { plan, unknownNames, index }: { plan: ProposedHead; unknownNames: UnknownName[]; index: AgencyIndex },
): PlanProblem[] {
  const rowsTold = tellRows(rows);
  const proposalsTold = tellRows(proposals, 'Đề xuất');
  const ofText = rows.length === 0;
  const named = ofText ? proposals : rows;
  return [
    ...unknownIssuer(named, index, plan.issuer),
    ...uncertainReadings(rows, plan, rowsTold),
    // a problem's row is one of the table
    ...uncertainReadings(proposals, plan, proposalsTold).map((problem) => ({ ...problem, row: null })),
    ...nameProblems(unknownNames, named, { index, rowsTold: ofText ? proposalsTold : rowsTold }),
  ];
}

/** The rows of each deadline that a person should look at, by its words. */
function uncertainReadings(
  rows: readonly PreviewRow[],
  { fromYear, toYear }: ProposedHead,
  rowsTold: RowsTold,
): PlanProblem[] {
  const ofOneYear = fromYear !== null && fromYear === toYear;
  const uncertain = rows.filter((row) => isUncertain(row, ofOneYear));
  const byWords = new Map<string, PreviewRow[]>();
  for (const row of uncertain) {
    const same = byWords.get(row.deadline);
    if (same === undefined) byWords.set(row.deadline, [row]);
    else same.push(row);
  }
  return [...byWords.values()].flatMap((same) =>
    same.slice(0, 1).map((row) => uncertainReading(row, same, rowsTold)),
  );
}

/** In a plan of one year, a deadline that names none means that year. */
function isUncertain({ deadline, reading, clauses }: PreviewRow, ofOneYear: boolean): boolean {
  if (deadline === '' || reading.confidence === 'high' || clauses.length > 0) return false;
  return !ofOneYear || reading.reasons.some((reason) => reason !== NO_YEAR) || reading.reasons.length === 0;
}

function uncertainReading(row: PreviewRow, same: readonly PreviewRow[], rowsTold: RowsTold): PlanProblem {
  const rows = same.map(({ rowNumber }) => rowNumber);
  return {
    row: row.rowNumber,
    column: 'deadline',
    code: 'uncertain-deadline',
    message: `${rowsTold(rows)}: thời hạn “${row.deadline}” được hiểu là ${row.readingText}.`,
    suggestion: row.reading.reasons.join('; ') || 'Đề nghị xác nhận cách hiểu thời hạn.',
    severity: 'warning',
  };
}
