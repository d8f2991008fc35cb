import { anyOf, keyAt, numberAt, type Parsed, skip, type Source, words } from './cursor.js';

export type EveryUnit = 'week' | 'month' | 'quarter' | 'half' | 'year';

const UNITS: Readonly<Record<string, EveryUnit>> = {
  tuần: 'week',
  tháng: 'month',
  quý: 'quarter',
  năm: 'year',
};
const MONTHS: Readonly<Record<number, EveryUnit>> = { 1: 'month', 3: 'quarter', 6: 'half', 12: 'year' };
const TIMES_A_YEAR: Readonly<Record<number, EveryUnit>> = { 1: 'year', 2: 'half', 4: 'quarter', 12: 'month' };

/** "6 tháng", "06 tháng", "01 năm" */
function counted(source: Source, at: number): Parsed<EveryUnit> | null {
  const count = numberAt(source, at, [1, 12]);
  if (count === null) return null;
  const unit = keyAt(source, at + 1);
  const value = unit === 'tháng' ? MONTHS[count] : count === 1 ? UNITS[unit] : undefined;
  const part = keyAt(source, at + 2);
  return value === undefined || part === 'đầu' || part === 'cuối' ? null : { value, end: at + 2 };
}

/** What is counted in a period: "02 lần/năm", "04 cuộc/năm". */
const COUNTED = ['lần', 'cuộc', 'đợt', 'kỳ', 'buổi', 'hội nghị', 'phiên', 'lớp'] as const;

/** "2 lần/năm", "ít nhất 04 cuộc/năm" */
function timesAYear(source: Source, before: number): Parsed<EveryUnit> | null {
  const at = skip(source, before, ['ít nhất', 'tối thiểu']);
  const count = numberAt(source, at, [1, 12]);
  const next = count === null ? null : anyOf(source, at + 1, COUNTED);
  if (count === null || next === null) return null;
  const unit = UNITS[keyAt(source, skip(source, next, ['/', 'hằng', 'trong', '1']))];
  if (count === 1 && unit !== undefined) {
    return { value: unit, end: skip(source, next, ['/', 'hằng', 'trong', '1']) + 1 };
  }
  const end = anyOf(source, next, ['/ năm', '1 năm', 'hằng năm', 'trong năm', 'năm']);
  const value = TIMES_A_YEAR[count];
  return end === null || value === undefined ? null : { value, end };
}

/** "/lần", "một lần" */
function oncePer(source: Source, at: number): number | null {
  return anyOf(source, at, ['/ lần', '/ 1 lần', '1 lần', 'lần']);
}

/** "hằng quý", "mỗi 6 tháng", "các quý" */
function named(source: Source, at: number): Parsed<EveryUnit> | null {
  const each = words(source, at, 'hằng');
  if (each === null) return amongSeveral(source, at);
  const many = counted(source, each);
  const value = UNITS[keyAt(source, each)];
  if (many !== null || value === undefined) return many;
  const times = value === 'year' ? timesOfYear(source, each + 1) : null;
  return times ?? { value, end: oncePer(source, each + 1) ?? each + 1 };
}

/** "các quý"; "các tháng 3, 6" and "các năm 2026, 2027" are lists. */
function amongSeveral(source: Source, at: number): Parsed<EveryUnit> | null {
  const next = words(source, at, 'các');
  const value = next === null ? undefined : UNITS[keyAt(source, next)];
  if (next === null || value === undefined || value === 'year') return null;
  const isList = (source.tokens[next + 1]?.numbers.length ?? 0) > 0;
  return isList ? null : { value, end: oncePer(source, next + 1) ?? next + 1 };
}

/** "mỗi năm 02 lần", "hằng năm ít nhất 4 lần" */
function timesOfYear(source: Source, at: number): Parsed<EveryUnit> | null {
  const start = skip(source, skip(source, at, ['tổ chức', 'thực hiện']), ['ít nhất', 'tối thiểu']);
  const count = numberAt(source, start, [1, 12]);
  const value = count === null ? undefined : TIMES_A_YEAR[count];
  const end = anyOf(source, start + 1, COUNTED);
  return value === undefined || end === null ? null : { value, end };
}

/** "tháng/lần", "quý/lần" */
function slashed(source: Source, at: number): Parsed<EveryUnit> | null {
  const value = UNITS[keyAt(source, at)];
  const end = words(source, at + 1, '/ lần');
  // "2 năm/lần" is another period
  const isCounted = source.tokens[at - 1]?.kind === 'number';
  return value === undefined || end === null || isCounted ? null : { value, end };
}

/** "nửa năm một lần" */
function halfYear(source: Source, at: number): Parsed<EveryUnit> | null {
  const next = words(source, at, 'nửa năm');
  const end = next === null ? null : oncePer(source, next);
  return end === null ? null : { value: 'half', end };
}

/** "quý, 6 tháng, năm": bare units repeat where they are all there is before the next. */
function listed(source: Source, at: number): Parsed<EveryUnit> | null {
  const unit = at === 0 ? bare(source, at) : null;
  const further = unit === null ? null : anyOf(source, unit.end, [',', 'và', ';']);
  return unit !== null && further !== null && bare(source, further) !== null ? unit : null;
}

/** What may stand behind a bare unit: the next, its date, or what the report is about. */
const AFTER_UNIT = new Set(['và', 'trước', 'chậm', 'theo', 'về', 'gửi', 'cho', 'kết']);

/** A bare "quý" or "năm", or "6 tháng", which only repeats something after "định kỳ" or in a list. */
function bare(source: Source, start: number): Parsed<EveryUnit> | null {
  const at = skip(source, start, ['cả', 'tổng kết', 'sơ kết', 'báo cáo']);
  const many = counted(source, at);
  if (many !== null) return { ...many, end: oncePer(source, many.end) ?? many.end };
  const value = UNITS[keyAt(source, at)];
  const next = source.tokens[at + 1];
  const endsHere = next === undefined || next.kind === 'mark' || AFTER_UNIT.has(next.key);
  return value !== undefined && endsHere ? { value, end: at + 1 } : null;
}

/** "6 tháng/lần", "6 tháng và cả năm": a count repeats only where more is said than that. */
function repeated(source: Source, at: number): Parsed<EveryUnit> | null {
  const many = counted(source, at);
  if (many === null) return null;
  const once = oncePer(source, many.end);
  if (once !== null) return { value: many.value, end: once };
  const further = anyOf(source, many.end, [',', 'và', ';']);
  return further !== null && bare(source, further)?.value === 'year' ? many : null;
}

function first(source: Source, at: number): Parsed<EveryUnit> | null {
  const strict =
    named(source, at) ??
    timesAYear(source, at) ??
    repeated(source, at) ??
    slashed(source, at) ??
    halfYear(source, at) ??
    listed(source, at);
  if (strict !== null) return strict;
  const opening = anyOf(source, at, ['định kỳ', 'báo cáo', 'sơ kết', 'theo']);
  return opening === null
    ? null
    : (named(source, opening) ?? bare(source, skip(source, opening, [':', '('])));
}

/** "báo cáo năm", "sơ kết 6 tháng", not "báo cáo hằng năm". */
function isReportAt(source: Source, at: number): boolean {
  const opening = anyOf(source, at, ['báo cáo', 'sơ kết', 'tổng kết']);
  return opening !== null && named(source, opening) === null;
}

export interface Every {
  units: EveryUnit[];
  /** Only what a report is about ("báo cáo năm"): with one full date beside it, it is due once. */
  isReport: boolean;
}

/** How often, one or several: "hằng quý, hằng năm", "định kỳ: 06 tháng một lần", "báo cáo quý, 6 tháng, năm". */
export function everyAt(source: Source, at: number): Parsed<Every> | null {
  const start = first(source, at);
  if (start === null) return null;
  const isReport = isReportAt(source, at);
  const units = [start.value];
  let end = start.end;
  for (;;) {
    if (![',', 'và', ';'].includes(keyAt(source, end))) break;
    const next = named(source, end + 1) ?? bare(source, end + 1);
    if (next === null) break;
    units.push(next.value);
    end = next.end;
  }
  return { value: { units, isReport }, end };
}

/** The same after an earlier recurrence and its date: "… và 01 năm (trước ngày …)". */
export function furtherEveryAt(source: Source, at: number): Parsed<EveryUnit[]> | null {
  if (![',', 'và', ';'].includes(keyAt(source, at))) return null;
  const next = named(source, at + 1) ?? bare(source, at + 1);
  return next === null ? null : { value: [next.value], end: next.end };
}
