import { describeReading, isOneOff, shiftPeriod, shiftPhrase, shiftRule } from '#domain';
import { type ImportDecisions, noDecisions, type PlanProblem, type PrintedRow } from './plan-import.js';
import type { ItemView } from './plan-views.js';
import type { EndedAgency } from './successors.js';

/** The period that a plan is carried over to. */
export interface CarriedPeriod {
  from: { fromYear: number; toYear: number };
  years: number;
  /** One-off items that are carried over all the same. */
  keep: readonly string[];
}

export interface CarriedRows {
  rows: PrintedRow[];
  problems: PlanProblem[];
  decisions: ImportDecisions;
}

/**
 * The rows of a plan's next period: deadlines moved by rule, one-off work left out, ended agencies replaced where one took
 * over. What was left out or replaced stands in the problems. Pure.
 */
export function carriedRows(
  items: readonly ItemView[],
  ended: readonly EndedAgency[],
  { from, years, keep }: CarriedPeriod,
): CarriedRows {
  const isLeftOut = ({ id, reading }: ItemView): boolean => isOneOff(reading.rule) && !keep.includes(id);
  const kept = items.filter((item) => !isLeftOut(item));
  const rows = kept.map((item, index) => carriedRow(item, index + 1, { from, years }));
  return {
    rows,
    problems: [
      ...items.filter(isLeftOut).map((item) => leftOut(item, from.fromYear)),
      ...kept.flatMap((item, index) => endedOf(item, ended).map((agency) => replaced(agency, index + 2))),
    ],
    decisions: {
      ...noDecisions,
      names: kept.flatMap((item) => namesOf(item, ended)),
      readings: kept.flatMap(({ reading }, index) =>
        reading.confirmedBy === null ? [] : [{ row: index + 2, rule: shiftRule(reading.rule, years) }],
      ),
    },
  };
}

/** Row 1 of the file is its heading. */
function carriedRow(
  item: ItemView,
  position: number,
  { from, years }: Omit<CarriedPeriod, 'keep'>,
): PrintedRow {
  const { groupHeading: group, ordinal, task, product, lead, coordinating, deadline, note } = item;
  return {
    rowNumber: position + 1,
    group,
    ordinal,
    task: shiftPeriod(task, from, years),
    product: shiftPeriod(product, from, years),
    lead,
    coordinating,
    deadline: shiftPhrase(deadline, years),
    note,
  };
}

function leftOut({ ordinal, task, reading, deadline }: ItemView, year: number): PlanProblem {
  return {
    row: null,
    column: null,
    code: 'one-off-left-out',
    message: `Không chuyển tiếp nhiệm vụ ${ordinal} “${task}”: chỉ làm một lần (${deadline || describeReading(reading.rule, year)}).`,
    suggestion: 'Nếu vẫn làm trong giai đoạn mới, đề nghị chuyển tiếp lại và giữ nhiệm vụ này.',
    severity: 'warning',
  };
}

function endedOf(item: ItemView, ended: readonly EndedAgency[]): EndedAgency[] {
  return ended.filter(({ id }) => item.agencies.some(({ agencyId }) => agencyId === id));
}

function replaced({ name, successors }: EndedAgency, row: number): PlanProblem {
  const [only, ...others] = successors;
  const isClear = only !== undefined && others.length === 0;
  return {
    row,
    column: 'lead',
    code: isClear ? 'agency-succeeded' : 'agency-ended',
    message: isClear
      ? `Dòng ${row}: “${name}” đã kết thúc hoạt động, thay bằng “${only.name}”.`
      : `Dòng ${row}: “${name}” đã kết thúc hoạt động, chưa rõ cơ quan tiếp nhận nhiệm vụ.`,
    suggestion: isClear
      ? 'Đề nghị kiểm tra cơ quan tiếp nhận nhiệm vụ.'
      : 'Đề nghị chọn cơ quan tiếp nhận nhiệm vụ trước khi áp dụng.',
    severity: 'warning',
  };
}

function namesOf(item: ItemView, ended: readonly EndedAgency[]): ImportDecisions['names'] {
  return item.agencies.flatMap(({ agencyId, printed }) => {
    const successors = ended.find(({ id }) => id === agencyId)?.successors ?? [];
    const [only, ...others] = successors;
    return only === undefined || others.length > 0 ? [] : [{ printed, agencyId: only.id }];
  });
}
