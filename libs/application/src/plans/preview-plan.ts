import { centre } from '#domain';
import type { AgencyIndex } from '../agencies/index.js';
import { missingFields, missingOfReference } from './complete-head.js';
import { decidedRow, isUnknown, leadsFor } from './decided-row.js';
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
import type { PlanProse } from './plan-prose.js';
import { previewProse, withProseHead } from './preview-prose.js';
import { previewRow } from './preview-row.js';

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
  const advice = new Map(unknownNames.map((unknown) => [unknown.printed, adviceOn(unknown)]));
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
    problems: [...table.problems, ...rows.flatMap((row) => rowProblems(row, advice))],
    unknownNames,
    counts,
    summary: summaryOf(counts),
  };
}

function summaryOf({ items, agencies, unknownNames, proposals, targets }: ImportPreview['counts']): string {
  const table = `${items} nhiệm vụ, ${agencies} cơ quan, ${unknownNames} tên chưa rõ`;
  return proposals + targets === 0 ? table : `${table}; ${proposals} nhiệm vụ đề xuất, ${targets} chỉ tiêu`;
}

function unknownIn(rows: readonly PreviewRow[], index: AgencyIndex): UnknownName[] {
  const found = new Map<string, UnknownName>();
  for (const row of rows) {
    for (const { printed } of row.agencies.filter(isUnknown)) {
      const known = found.get(printed) ?? unknownOf(printed, index);
      if (known.rows.at(-1) !== row.rowNumber) known.rows.push(row.rowNumber);
      found.set(printed, known);
    }
  }
  return [...found.values()];
}

function unknownOf(printed: string, index: AgencyIndex): UnknownName {
  const candidates = index.candidates(printed);
  const [first] = candidates;
  const suggestion = first === undefined ? null : { agencyId: first.agencyId, name: first.name };
  return { printed, rows: [], suggestion, candidates, creation: index.proposal(printed) };
}

/** What to do about an unknown name. Looking for the nearest is dear, and the same unknown name may stand in every row: it is looked for once. */
type Advice = ReadonlyMap<string, string>;

function rowProblems(row: PreviewRow, advice: Advice): PlanProblem[] {
  const names = row.agencies.filter(isUnknown).map((named) => unknownName(row, named, advice));
  const uncertain = row.deadline !== '' && row.reading.confidence !== 'high';
  return uncertain ? [...names, uncertainReading(row)] : names;
}

function unknownName(row: PreviewRow, { printed, role }: NamedAgency, advice: Advice): PlanProblem {
  return {
    row: row.rowNumber,
    column: role === 'coordinating' ? 'coordinating' : 'lead',
    code: 'unknown-agency',
    message: `Dòng ${row.rowNumber}: chưa rõ cơ quan “${printed}”.`,
    suggestion: advice.get(printed) ?? null,
    severity: 'warning',
  };
}

function adviceOn({ candidates, creation }: UnknownName): string {
  const [first, ...others] = candidates;
  if (first !== undefined) {
    const more = others.length === 0 ? '' : ` Hoặc: ${others.map(({ name }) => name).join('; ')}.`;
    return `Có phải là “${first.name}” (${first.reason})?${more}`;
  }
  if (creation === null) return 'Đề nghị chọn cơ quan trong danh bạ.';
  return `Chưa có trong danh bạ: tạo “${creation.name}” của ${placeOf(creation.province)}?`;
}

function placeOf(province: string): string {
  return province === centre ? centre : `tỉnh ${province}`;
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
