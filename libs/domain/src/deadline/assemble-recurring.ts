import { areReal, doubtful, NOT_REAL, type Proposal, sure, UNKNOWN, yearPoint } from './assemble-date.js';
import type { EveryUnit } from './every-grammar.js';
import { pointBefore, pointDate, pointStart } from './points.js';
import type { TimePart } from './parts.js';
import type { DeadlineRule, YearPoint } from './rule.js';
import type { DayOfMonth, TimeExpr } from './day-grammar.js';

const ORDER: readonly EveryUnit[] = ['week', 'month', 'quarter', 'half', 'year'];
const NO_DAY = 'văn bản không nêu ngày, lấy ngày cuối kỳ';
const HALVES: YearPoint[] = [
  { unit: 'half', number: 1 },
  { unit: 'half', number: 2 },
];

interface Recurrence {
  units: EveryUnit[];
  times: TimePart[];
  weekday: number | null;
  /** "báo cáo 6 tháng": what is reported, not how often. */
  isReport: boolean;
}

interface NamedTime extends TimeExpr {
  point: YearPoint;
}

/** A day decides over a stretch that only says what is reported on ("6 tháng đầu năm trước ngày 15/6"). */
function namedPoints(times: TimePart[]): NamedTime[] {
  const points = pointsOf(times);
  const days = points.filter(({ point }) => point.unit === 'day');
  return days.length > 0 ? days : points;
}

function pointsOf(times: TimePart[]): NamedTime[] {
  return times.flatMap((part) =>
    // "hằng năm, từ tháng 1 đến tháng 3" is due once, at the end
    (part.shape === 'range' ? part.times.slice(-1) : part.times).flatMap((time) => {
      const point = yearPoint(time);
      // "hằng năm, giai đoạn 2021-2025": the years say how long, not when
      if (point === null || point.unit === 'year') return [];
      return [{ ...time, point: part.preposition === 'before' ? pointBefore(point).point : point }];
    }),
  );
}

function daysOfMonth(times: TimePart[]): DayOfMonth[] {
  const ends = times.flatMap((part) => (part.shape === 'range' ? part.times.slice(-1) : part.times));
  return ends.flatMap(({ point }) => (point.unit === 'dayOfMonth' ? [point] : []));
}

function dayOfMonth(times: TimePart[]): DayOfMonth | null {
  return (
    daysOfMonth(times.filter(({ preposition }) => preposition !== 'from'))[0] ?? daysOfMonth(times)[0] ?? null
  );
}

function yearly({ times }: Recurrence): Proposal {
  const points = namedPoints(times);
  const [first] = points;
  if (first === undefined) {
    return doubtful('medium', { kind: 'everyYear', on: { unit: 'year' }, offset: 0 }, NO_DAY);
  }
  if (points.length > 1) return sure({ kind: 'several', on: points.map(({ point }) => point), year: null });
  const offset = first.year === 'previous' ? -1 : first.year === 'next' ? 1 : 0;
  const rule: DeadlineRule = { kind: 'everyYear', on: first.point, offset };
  if (typeof first.year !== 'number') return sure(rule);
  return doubtful('medium', rule, `mốc ghi của năm ${first.year}, hiểu là lặp lại các năm sau`);
}

/** "hằng quý, trước ngày 20" does not say of which month. */
function inPeriod(day: DayOfMonth, rule: DeadlineRule): Proposal {
  return day.of === 'month'
    ? doubtful('medium', rule, 'văn bản không ghi tháng, hiểu là tháng cuối kỳ')
    : sure(rule);
}

function halfYearly({ times, units, isReport }: Recurrence): Proposal {
  const points = namedPoints(times).map(({ point }) => point);
  const day = dayOfMonth(times);
  if (points.length > 1) return sure({ kind: 'everyHalf', on: points });
  if (day !== null) {
    const on = [6, 12].map((month): YearPoint => ({ unit: 'day', month, day: day.day }));
    return inPeriod(day, { kind: 'everyHalf', on });
  }
  const [first] = points;
  if (first === undefined) return doubtful('medium', { kind: 'everyHalf', on: HALVES }, NO_DAY);
  if (isReport && units.length === 1) {
    return doubtful('medium', { kind: 'everyYear', on: first, offset: 0 }, 'báo cáo của một kỳ trong năm');
  }
  return doubtful(
    'medium',
    { kind: 'everyHalf', on: [first, { unit: 'year' }] },
    'văn bản chỉ nêu ngày của một kỳ',
  );
}

function quarterly({ times }: Recurrence): Proposal {
  const day = dayOfMonth(times);
  if (day !== null)
    return inPeriod(day, {
      kind: 'everyQuarter',
      day: day.day,
      lag: ['nextMonth', 'nextQuarter'].includes(day.of) ? 1 : 0,
    });
  const points = namedPoints(times).map(({ point }) => point);
  if (points.length > 2) return sure({ kind: 'several', on: points, year: null });
  return doubtful('medium', { kind: 'everyQuarter', day: null, lag: 0 }, NO_DAY);
}

/** "từ tháng 3/2026": the month that a monthly duty begins with. */
function firstMonth(times: TimePart[]): { from?: string } {
  const beginning = times.find(({ preposition }) => preposition === 'from')?.times[0];
  if (beginning?.point.unit !== 'month' || typeof beginning.year !== 'number') return {};
  const from = pointStart(beginning.point, beginning.year);
  return from === null ? {} : { from };
}

function monthly({ times }: Recurrence): Proposal {
  const day = dayOfMonth(times);
  if (day !== null) return sure({ kind: 'everyMonth', day: day.day, lag: day.of === 'nextMonth' ? 1 : 0 });
  const first = namedPoints(times).find(({ point }) => point.unit === 'day');
  if (first === undefined || first.point.unit !== 'day') {
    return doubtful('medium', { kind: 'everyMonth', day: null, lag: 0, ...firstMonth(times) }, NO_DAY);
  }
  const rule: DeadlineRule = { kind: 'everyMonth', day: first.point.day, lag: 0 };
  const from = typeof first.year === 'number' ? pointDate(first.point, first.year) : null;
  return doubtful(
    'medium',
    from === null ? rule : { ...rule, from },
    'ngày của kỳ đầu được dùng cho các tháng sau',
  );
}

function weekly({ weekday }: Recurrence): Proposal {
  const rule: DeadlineRule = { kind: 'everyWeek', weekday };
  return weekday === null ? doubtful('medium', rule, 'văn bản không nêu ngày trong tuần') : sure(rule);
}

const BY_UNIT = { week: weekly, month: monthly, quarter: quarterly, half: halfYearly, year: yearly } as const;

function isReal({ rule }: Proposal): boolean {
  if (rule.kind === 'everyYear') return areReal([rule.on]);
  if (rule.kind !== 'everyHalf' && rule.kind !== 'several') return true;
  return areReal(rule.on);
}

/** The period that a day without a month implies: "ngày 14 của tháng cuối quý; báo cáo năm …". */
function impliedUnits({ units, times }: Recurrence): EveryUnit[] {
  const day = dayOfMonth(times);
  if (day === null || units.some((unit) => unit !== 'year')) return units;
  return [...units, ['lastMonth', 'nextQuarter'].includes(day.of) ? 'quarter' : 'month'];
}

/** The rule of what repeats: the shortest period named decides. */
export function ruleOfRecurrence(recurrence: Recurrence): Proposal {
  const units = impliedUnits(recurrence);
  const unit = ORDER.find((candidate) => units.includes(candidate)) ?? 'year';
  const proposal = BY_UNIT[unit](recurrence);
  if (!isReal(proposal)) return doubtful('low', UNKNOWN, NOT_REAL);
  return withLongerPeriods(withWhatIsLeft(proposal, unit, recurrence), unit, units);
}

const PERIOD_NAMES = { week: 'tuần', month: 'tháng', quarter: 'quý', half: '6 tháng', year: 'năm' } as const;

/** "quý, 6 tháng, năm": where no day is named, each longer period ends with one of the shortest. */
function withLongerPeriods(proposal: Proposal, unit: EveryUnit, units: readonly EveryUnit[]): Proposal {
  const longer = ORDER.slice(ORDER.indexOf(unit) + 1).filter((other) => units.includes(other));
  if (unit === 'week' || longer.length === 0 || !proposal.reasons.includes(NO_DAY)) return proposal;
  const names = longer.map((other) => PERIOD_NAMES[other]).join(', ');
  const reason = `văn bản nêu cả kỳ ${names}: hạn trùng ngày với kỳ ${PERIOD_NAMES[unit]}`;
  return { ...proposal, reasons: [...proposal.reasons, reason] };
}

/** "bắt đầu từ năm 2027" */
function isBeginning({ preposition, shape, times: [first] }: TimePart): boolean {
  return (
    preposition === 'from' &&
    shape === 'one' &&
    first?.point.unit === 'year' &&
    typeof first.year === 'number'
  );
}

/** A rule holds one day of each month or quarter: what more is named lowers its confidence. */
function withWhatIsLeft(proposal: Proposal, unit: EveryUnit, { times }: Recurrence): Proposal {
  if (proposal.confidence === 'high' && times.some(isBeginning)) {
    return doubtful('medium', proposal.rule, 'chỉ bắt đầu từ năm được ghi');
  }
  if (unit !== 'month' && unit !== 'quarter') return proposal;
  const days = new Set(
    daysOfMonth(times.filter(({ preposition }) => preposition !== 'from')).map(({ day }) => day),
  );
  if (days.size > 1) return doubtful('low', proposal.rule, 'có nhiều ngày trong kỳ, lấy ngày đầu');
  const isYearlyToo = days.size === 1 && namedPoints(times).some(({ point }) => point.unit === 'day');
  return isYearlyToo ? doubtful('medium', proposal.rule, 'còn ngày riêng của kỳ khác') : proposal;
}
