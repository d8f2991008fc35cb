import { addDays, lastDayOfMonth, type LocalDate, localDate, weekdayOf, yearOf } from '../dates/index.js';
import { pointDate } from './points.js';
import type { DeadlineRule, Within, YearPoint } from './rule.js';

type RuleOf<Kind extends DeadlineRule['kind']> = Extract<DeadlineRule, { kind: Kind }>;

/** A day of a month, or its last day when null or when the month is shorter (Bộ luật Dân sự 2015, Điều 148 khoản 3). */
function dayInMonth(year: number, month: number, day: number | null): LocalDate {
  const index = month - 1;
  const [ofYear, ofMonth] = [year + Math.floor(index / 12), (index % 12) + 1];
  const last = lastDayOfMonth(ofYear, ofMonth);
  const wanted = day === null ? last : localDate(ofYear, ofMonth, day);
  return wanted > last ? last : wanted;
}

function points(on: readonly YearPoint[], year: number): LocalDate[] {
  return on
    .map((point) => pointDate(point, year))
    .filter((date) => date !== null)
    .sort();
}

function months(rule: RuleOf<'everyMonth'>, planYear: number): LocalDate[] {
  const dates = Array.from({ length: 12 }, (_, index) =>
    dayInMonth(planYear, index + 1 + rule.lag, rule.day),
  );
  const { from } = rule;
  return from === undefined ? dates : dates.filter((date) => date >= from);
}

function weeks(weekday: number, planYear: number): LocalDate[] {
  const first = localDate(planYear, 1, 1);
  const dates: LocalDate[] = [];
  for (
    let day = addDays(first, (weekday - weekdayOf(first) + 7) % 7);
    yearOf(day) === planYear;
    day = addDays(day, 7)
  ) {
    dates.push(day);
  }
  return dates;
}

function only(date: LocalDate | null, planYear: number): LocalDate[] {
  return date !== null && yearOf(date) === planYear ? [date] : [];
}

/** The last day of a term that starts the day after an event (Điều 147, 148); working days skip weekends only: `countTerm` knows the days off. */
export function endOfTerm(event: LocalDate, within: Within): LocalDate {
  if (within.unit === 'day') return addDays(event, within.count);
  if (within.unit === 'month') {
    const month = Number(event.slice(5, 7)) + within.count;
    return dayInMonth(yearOf(event), month, Number(event.slice(8, 10)));
  }
  let [day, left] = [event, within.count];
  while (left > 0) {
    day = addDays(day, 1);
    if (weekdayOf(day) <= 5) left -= 1;
  }
  return day;
}

const BY_KIND: { [Kind in DeadlineRule['kind']]: (rule: RuleOf<Kind>, planYear: number) => LocalDate[] } = {
  onDate: ({ date }, planYear) => only(date, planYear),
  byEndOf: ({ span, year }, planYear) => only(pointDate(span, year), planYear),
  duringYear: (_, planYear) => [localDate(planYear, 12, 31)],
  everyYear: ({ on, offset }, planYear) => points([on], planYear + offset),
  everyHalf: ({ on }, planYear) => points(on, planYear),
  everyQuarter: ({ day, lag }, planYear) =>
    [3, 6, 9, 12].map((month) => dayInMonth(planYear, month + lag, day)),
  everyMonth: months,
  everyWeek: ({ weekday }, planYear) => (weekday === null ? [] : weeks(weekday, planYear)),
  several: ({ on, year }, planYear) => (year === null || year === planYear ? points(on, planYear) : []),
  afterEvents: () => [],
  afterIssue: () => [],
  perExternalSchedule: () => [],
  continuous: () => [],
  period: ({ to }, planYear) => only(to, planYear),
  unknown: () => [],
};

/** Generic in the kind, so that a rule is seen to fit the entry of its own kind. */
function datesOf<Kind extends DeadlineRule['kind']>(
  rule: RuleOf<Kind> & { kind: Kind },
  planYear: number,
): LocalDate[] {
  return BY_KIND[rule.kind](rule, planYear);
}

/** The nominal dates of a rule that belong to a plan year, in order; none where nothing is dated. */
export function nominalDates(rule: DeadlineRule, planYear: number): LocalDate[] {
  return datesOf(rule, planYear);
}
