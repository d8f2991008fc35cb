import type { AgencyIndex } from '../agencies/index.js';
import { decidedRow, isUnknown, leadsFor } from './decided-row.js';
import { missingFields } from './complete-head.js';
import {
  type ImportDecisions,
  type ImportPreview,
  type NamedAgency,
  noDecisions,
  type PlanProblem,
  type PreviewRow,
  type PrintedRow,
  type ReadColumn,
  type UnknownName,
} from './plan-import.js';
import type { PrintedHead, ProposedHead } from './plan-head.js';
import { previewRow } from './preview-row.js';

export interface TableOfPlan {
  plan: ProposedHead;
  found: PrintedHead;
  rows: readonly PrintedRow[];
  problems: readonly PlanProblem[];
  columns?: ReadColumn[] | undefined;
  /** For explaining deadlines where the plan's first year is not known. */
  thisYear: number;
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
  const unknownNames = unknownIn(rows, index);
  const suggestions = new Map(unknownNames.map(({ printed, suggestion }) => [printed, suggestion]));
  const counts = {
    items: rows.length,
    agencies: new Set(rows.flatMap((row) => row.agencies.flatMap(({ agencyId }) => agencyId ?? []))).size,
    unknownNames: unknownNames.length,
    questions: rows.filter((row) => row.question !== null && leadsFor(row, decisions) === null).length,
  };
  return {
    plan: table.plan,
    found: table.found,
    missing: missingFields(table.plan),
    rows,
    ...(table.columns === undefined ? {} : { columns: table.columns }),
    problems: [...table.problems, ...rows.flatMap((row) => rowProblems(row, suggestions))],
    unknownNames,
    counts,
    summary: `${counts.items} nhiệm vụ, ${counts.agencies} cơ quan, ${counts.unknownNames} tên chưa rõ`,
  };
}

function unknownIn(rows: readonly PreviewRow[], index: AgencyIndex): UnknownName[] {
  const found = new Map<string, UnknownName>();
  for (const row of rows) {
    for (const { printed } of row.agencies.filter(isUnknown)) {
      const known = found.get(printed) ?? { printed, rows: [], suggestion: suggestionFor(printed, index) };
      if (known.rows.at(-1) !== row.rowNumber) known.rows.push(row.rowNumber);
      found.set(printed, known);
    }
  }
  return [...found.values()];
}

function suggestionFor(printed: string, index: AgencyIndex): UnknownName['suggestion'] {
  const nearest = index.nearest(printed);
  return nearest === null ? null : { agencyId: nearest.id, name: nearest.name };
}

/** Looking for the nearest name is dear, and the same unknown name may stand in every row: it is looked for once. */
type Suggestions = ReadonlyMap<string, UnknownName['suggestion']>;

function rowProblems(row: PreviewRow, suggestions: Suggestions): PlanProblem[] {
  const names = row.agencies.filter(isUnknown).map((named) => unknownName(row, named, suggestions));
  const uncertain = row.deadline !== '' && row.reading.confidence !== 'high';
  return uncertain ? [...names, uncertainReading(row)] : names;
}

function unknownName(row: PreviewRow, { printed, role }: NamedAgency, suggestions: Suggestions): PlanProblem {
  const nearest = suggestions.get(printed) ?? null;
  return {
    row: row.rowNumber,
    column: role === 'coordinating' ? 'coordinating' : 'lead',
    code: 'unknown-agency',
    message: `Dòng ${row.rowNumber}: chưa rõ cơ quan “${printed}”.`,
    suggestion: nearest === null ? 'Đề nghị chọn cơ quan trong danh bạ.' : `Có phải là “${nearest.name}”?`,
    severity: 'warning',
  };
}

function uncertainReading(row: PreviewRow): PlanProblem {
  return {
    row: row.rowNumber,
    column: 'deadline',
    code: 'uncertain-deadline',
    message: `Dòng ${row.rowNumber}: thời hạn “${row.deadline}” được hiểu là ${row.readingText}.`,
    suggestion: row.reading.reasons.join(' ') || 'Đề nghị xác nhận cách hiểu thời hạn.',
    severity: 'warning',
  };
}
