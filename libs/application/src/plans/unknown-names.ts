import { centre } from '#domain';
import type { AgencyIndex } from '../agencies/index.js';
import { isUnknown } from './decided-row.js';
import type { PlanProblem, PreviewRow, UnknownName } from './plan-import.js';
import type { RowsTold } from './rows-told.js';

/** The names that nobody in the directory answers to, each once with its rows. */
export function unknownIn(rows: readonly PreviewRow[], index: AgencyIndex): UnknownName[] {
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

/**
 * One problem for each unknown name. Where the document tells no issuer, names that some province's directory has are
 * left to the one question about the issuer.
 */
export function nameProblems(
  unknown: readonly UnknownName[],
  rows: readonly PreviewRow[],
  { index, rowsTold }: { index: AgencyIndex; rowsTold: RowsTold },
): PlanProblem[] {
  const named = rows.flatMap(({ agencies }) => agencies);
  const leads = new Set(named.filter(({ role }) => role !== 'coordinating').map(({ printed }) => printed));
  const asked = unknown.filter(({ printed }) => !isLeftToIssuer(printed, index));
  return asked.map((name) => ({
    row: name.rows[0] ?? null,
    column: leads.has(name.printed) ? 'lead' : 'coordinating',
    code: 'unknown-agency',
    message: `${rowsTold(name.rows)}: chưa rõ cơ quan “${name.printed}”.`,
    suggestion: adviceOn(name),
    severity: 'warning',
  }));
}

function isLeftToIssuer(printed: string, index: AgencyIndex): boolean {
  return index.isProvinceUnknown && ['same', 'short'].includes(index.likeness(printed) ?? '');
}

/** Asks for the issuer where none is told and the bodies of a province are named. */
export function unknownIssuer(
  rows: readonly PreviewRow[],
  index: AgencyIndex,
  issuer: string | null,
): PlanProblem[] {
  const names = new Set(rows.flatMap(({ agencies }) => agencies.map(({ printed }) => printed)));
  if (!index.isProvinceUnknown || names.size === 0) return [];
  return [
    {
      row: null,
      column: null,
      code: 'unknown-issuer',
      message: `${issuer === null ? 'Tài liệu không nêu cơ quan ban hành' : `“${issuer}” chưa cho biết tỉnh`} nên chưa biết các cơ quan trong bảng thuộc tỉnh nào.`,
      suggestion:
        'Đề nghị cho biết cơ quan ban hành, ví dụ “UBND tỉnh …”; tên cơ quan sẽ được hiểu theo tỉnh đó.',
      severity: 'warning',
    },
  ];
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
