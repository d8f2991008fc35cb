import { dateBefore, pointBefore, pointDate, pointStart } from './points.js';
import type { Preposition, TimePart } from './parts.js';
import type { DeadlineRule, YearPoint } from './rule.js';
import type { DayOfMonth, TimeExpr } from './day-grammar.js';
import type { YearRef } from './year-grammar.js';

/** A rule with what makes it doubtful. */
export interface Proposal {
  rule: DeadlineRule;
  confidence: 'high' | 'medium' | 'low';
  reasons: string[];
  alternatives: DeadlineRule[];
}

/** The reason given where a date stands without a year. */
export const NO_YEAR = 'văn bản không ghi năm, hiểu là năm kế hoạch';

export const NOT_REAL = 'ngày ghi trong văn bản không có thật';

export const UNKNOWN: DeadlineRule = { kind: 'unknown' };

/** A proposal that nothing speaks against. */
export function sure(rule: DeadlineRule): Proposal {
  return { rule, confidence: 'high', reasons: [], alternatives: [] };
}

/** A proposal with a reason against it. */
export function doubtful(confidence: 'medium' | 'low', rule: DeadlineRule, reason: string): Proposal {
  return { rule, confidence, reasons: [reason], alternatives: [] };
}

const OFFSETS = { plan: 0, previous: -1, next: 1, every: 0 } as const;

/** The point a day or stretch has in a year; null for "ngày 20" without a month. */
export function yearPoint(time: TimeExpr): YearPoint | null {
  return time.point.unit === 'dayOfMonth' ? null : time.point;
}

function inOneYear(point: YearPoint, year: number, preposition: Preposition): Proposal {
  const date = preposition === 'before' ? dateBefore(point, year) : pointDate(point, year);
  if (date === null) return doubtful('low', UNKNOWN, NOT_REAL);
  if (point.unit === 'day') {
    return sure(preposition === 'in' ? { kind: 'onDate', date, from: date } : { kind: 'onDate', date });
  }
  return sure(preposition === 'before' ? { kind: 'onDate', date } : { kind: 'byEndOf', span: point, year });
}

function inPlanYear(
  point: YearPoint,
  year: Exclude<YearRef, number | null>,
  preposition: Preposition,
): DeadlineRule {
  const moved = preposition === 'before' ? pointBefore(point) : { point, offset: 0 };
  const offset =
    Math.max(-1, OFFSETS[year] + moved.offset) < 0 ? -1 : OFFSETS[year] + moved.offset > 0 ? 1 : 0;
  if (moved.point.unit === 'year' && offset === 0) return { kind: 'duringYear' };
  return { kind: 'everyYear', on: moved.point, offset };
}

const VAGUE = 'văn bản chỉ ghi một phần của kỳ, chưa rõ ngày';

/** The rule of one date with its preposition; where only a part of a stretch is named, the stretch stands beside it. */
export function ruleOfDate(time: TimeExpr, stated: Preposition): Proposal {
  const { point, year, vague } = time;
  // "trước cuối tháng 9" is by its end, not before it begins
  const preposition = stated === 'before' && vague?.stretch === point ? 'by' : stated;
  const proposal = ruleOfPoint({ point, year }, preposition);
  if (vague === undefined || proposal.rule.kind === 'unknown') return proposal;
  const { rule: whole } = ruleOfPoint({ point: vague.stretch, year }, preposition);
  return {
    rule: proposal.rule,
    confidence: vague.confidence,
    reasons: [...proposal.reasons, VAGUE],
    alternatives: JSON.stringify(whole) === JSON.stringify(proposal.rule) ? [] : [whole],
  };
}

function ruleOfPoint({ point, year }: TimeExpr, preposition: Preposition): Proposal {
  if (point.unit === 'dayOfMonth') return ruleOfDayOfMonth(point.day, point.of);
  if (typeof year === 'number') return inOneYear(point, year, preposition);
  // a leap year stands for any year
  if (pointDate(point, 2024) === null) return doubtful('low', UNKNOWN, NOT_REAL);
  const rule = inPlanYear(point, year ?? 'every', preposition);
  return year === null ? doubtful('medium', rule, NO_YEAR) : sure(rule);
}

function ruleOfDayOfMonth(day: number, of: DayOfMonth['of']): Proposal {
  if (of === 'nextQuarter') return sure({ kind: 'everyQuarter', day, lag: 1 });
  const reason = 'văn bản không ghi kỳ, hiểu theo tháng được nhắc đến';
  if (of === 'nextMonth') return doubtful('medium', { kind: 'everyMonth', day, lag: 1 }, reason);
  if (of === 'thisMonth') return doubtful('medium', { kind: 'everyMonth', day, lag: 0 }, reason);
  if (of === 'lastMonth') return doubtful('medium', { kind: 'everyQuarter', day, lag: 0 }, reason);
  return doubtful('low', UNKNOWN, 'văn bản ghi ngày mà không ghi tháng');
}

/** Whether every point is a real day in that year; a leap year stands for any. */
export function areReal(points: readonly YearPoint[], year: YearRef = null): boolean {
  return points.every((point) => pointDate(point, typeof year === 'number' ? year : 2024) !== null);
}

/** "năm 2025, 2026": one stretch; "năm 2026, 2028" leaves a year out. */
function ruleOfYears(first: TimeExpr, last: TimeExpr, count: number): Proposal {
  const proposal = ruleOfRange(first, last);
  const isWhole =
    typeof first.year !== 'number' || typeof last.year !== 'number' || last.year - first.year < count;
  return isWhole ? proposal : { ...doubtful('low', proposal.rule, 'các năm liệt kê không liền nhau') };
}

/** The rule of "tháng 4 và tháng 8 năm 2026", "năm 2025, 2026". */
function ruleOfList(times: TimeExpr[]): Proposal {
  const [first, last] = [times[0], times.at(-1)];
  if (first?.point.unit === 'year' && last !== undefined) return ruleOfYears(first, last, times.length);
  const points = times.map(yearPoint).filter((point) => point !== null);
  const [year = null, ...others] = new Set(times.map((time) => time.year));
  if (points.length < times.length || !areReal(points, year)) {
    return doubtful('low', UNKNOWN, 'không hiểu được các ngày liệt kê');
  }
  return others.length > 0 || year === 'previous' || year === 'next' ? firstOf(times) : several(points, year);
}

function several(on: YearPoint[], year: YearRef): Proposal {
  if (typeof year === 'number') return sure({ kind: 'several', on, year });
  const rule: DeadlineRule = { kind: 'several', on, year: null };
  return year === null ? doubtful('medium', rule, NO_YEAR) : sure(rule);
}

/** Several dates that cannot be one rule: the first, the others beside it. */
function firstOf(times: TimeExpr[]): Proposal {
  const [first = sure(UNKNOWN), ...others] = times.map((time) => ruleOfDate(time, null));
  return {
    ...first,
    confidence: 'medium',
    reasons: ['có nhiều mốc'],
    alternatives: others.map(({ rule }) => rule),
  };
}

/** "từ ngày 01 đến ngày 31/8": the month stands once, at the end. */
function startPoint(from: TimeExpr, to: TimeExpr): YearPoint | null {
  const { point } = from;
  if (point.unit !== 'dayOfMonth' || point.of !== 'month' || to.point.unit !== 'day') return yearPoint(from);
  return { ...to.point, day: point.day };
}

/** "từ tháng 3 đến tháng 5": of the plan year, whichever it is. */
function yearlyRange(from: TimeExpr, start: YearPoint, to: TimeExpr): Proposal {
  const proposal = ruleOfDate(to, null);
  if (typeof from.year === 'number') return doubtful('medium', proposal.rule, 'chỉ bắt đầu từ năm được ghi');
  if (proposal.rule.kind !== 'everyYear' || from.year === 'previous') return proposal;
  const isReal = pointDate(start, 2024) !== null;
  return isReal
    ? { ...proposal, rule: { ...proposal.rule, from: start } }
    : doubtful('low', UNKNOWN, NOT_REAL);
}

/** The rule of a stretch between two dates. */
export function ruleOfRange(from: TimeExpr, to: TimeExpr): Proposal {
  const [start, end] = [startPoint(from, to), yearPoint(to)];
  if (start === null || end === null) return doubtful('low', UNKNOWN, 'không hiểu được khoảng thời gian');
  if (typeof to.year !== 'number') return yearlyRange(from, start, to);
  const year = typeof from.year === 'number' ? from.year : to.year;
  const [first, last] = [pointStart(start, year), pointDate(end, to.year)];
  if (first === null || last === null || first > last) {
    return doubtful('low', UNKNOWN, 'khoảng thời gian không có thật');
  }
  return sure({ kind: 'period', from: first, to: last });
}

/** The rule of one time part. */
export function ruleOfTime({ shape, times, preposition }: TimePart): Proposal {
  const [first, second] = times;
  if (first === undefined) return sure(UNKNOWN);
  if (shape === 'range' && second !== undefined) return ruleOfRange(first, second);
  return shape === 'list' ? ruleOfList(times) : ruleOfDate(first, preposition);
}
