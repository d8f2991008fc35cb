import type { LocalDate } from '../dates/index.js';
import { NO_YEAR } from './assemble-date.js';
import { endOfTerm, nominalDates } from './occurrences.js';
import { pointDate, pointStart } from './points.js';
import { type DeadlineRule, ISSUE, type Reading, type Span, type Start, type YearPoint } from './rule.js';

type RuleOf<Kind extends DeadlineRule['kind']> = Extract<DeadlineRule, { kind: Kind }>;

/** A reading as columns of a table: what experts write down about a phrase. All dates are nominal. */
export interface CaseFields {
  kind: string;
  recurrence: string | null;
  start: LocalDate | null;
  due: LocalDate | null;
  /** The dates of the plan year where something repeats. */
  occurrences: LocalDate[];
  /** What is waited for, in the words of the phrase. */
  event: string | null;
  confidence: 'high' | 'medium' | 'ambiguous';
}

/** When a phrase is asked about. */
export interface CaseTime {
  planYear: number;
  /** The date of the document itself ("từ nay"); null where it is not known. */
  issuedOn: LocalDate | null;
}

type Columns = Omit<CaseFields, 'confidence'>;

const NOTHING: Columns = {
  kind: 'unknown',
  recurrence: null,
  start: null,
  due: null,
  occurrences: [],
  event: null,
};

const A_YEAR: Readonly<Record<number, string>> = {
  1: 'annual',
  3: 'quarterly',
  4: 'quarterly',
  12: 'monthly',
};

function spanKind(span: Span): string {
  return span.unit === 'half' ? 'half-year' : span.unit;
}

function inYear(point: YearPoint, year: number): Columns {
  const due = pointDate(point, year);
  if (point.unit === 'day') return { ...NOTHING, kind: 'fixed-date', due };
  return { ...NOTHING, kind: spanKind(point), start: pointStart(point, year), due };
}

function repeating(rule: DeadlineRule, recurrence: string, { planYear }: CaseTime): Columns {
  return { ...NOTHING, kind: 'recurring', recurrence, occurrences: nominalDates(rule, planYear) };
}

function yearly(rule: RuleOf<'everyYear'>, time: CaseTime): Columns {
  const columns = repeating(rule, 'annual', time);
  return rule.on.unit === 'day' ? { ...columns, due: columns.occurrences[0] ?? null } : columns;
}

function startOf(from: Start | undefined, { issuedOn }: CaseTime): LocalDate | null {
  return from === ISSUE ? issuedOn : (from ?? null);
}

function named(events: readonly string[] | undefined): string | null {
  return events === undefined || events.length === 0 ? null : events.join('; ');
}

const COLUMNS: {
  [Kind in DeadlineRule['kind']]: (rule: RuleOf<Kind>, time: CaseTime) => Columns;
} = {
  onDate: ({ date, from, after }) => ({
    ...NOTHING,
    kind: after === undefined ? 'fixed-date' : 'event',
    start: from ?? null,
    due: date,
    event: named(after),
  }),
  byEndOf: ({ span, year, after }) => ({ ...inYear(span, year), event: named(after) }),
  duringYear: (rule, time) => repeating(rule, 'annual', time),
  everyYear: yearly,
  everyHalf: (rule, time) => repeating(rule, 'half-yearly', time),
  everyQuarter: (rule, time) => repeating(rule, 'quarterly', time),
  everyMonth: (rule, time) => ({ ...repeating(rule, 'monthly', time), start: rule.from ?? null }),
  everyWeek: (rule, time) => repeating(rule, 'weekly', time),
  several: (rule, time) => repeating(rule, A_YEAR[rule.on.length] ?? 'half-yearly', time),
  afterEvents: ({ events }) => ({ ...NOTHING, kind: 'event', event: named(events) }),
  afterIssue: ({ within }, { issuedOn }) => ({
    ...NOTHING,
    kind: 'event',
    due: issuedOn === null ? null : endOfTerm(issuedOn, within),
    event: 'ngày ban hành văn bản',
  }),
  perExternalSchedule: ({ name, by }) => ({
    ...NOTHING,
    kind: 'external-schedule',
    due: by ?? null,
    event: name,
  }),
  continuous: ({ from, until, untilEvent }, time) => ({
    ...NOTHING,
    kind: 'continuous',
    start: startOf(from, time),
    due: until ?? null,
    event: untilEvent ?? null,
  }),
  period: ({ from, to }, time) => ({ ...NOTHING, kind: 'period', start: startOf(from, time), due: to }),
  unknown: () => NOTHING,
};

function columnsOf<Kind extends DeadlineRule['kind']>(
  rule: RuleOf<Kind> & { kind: Kind },
  time: CaseTime,
): Columns {
  return COLUMNS[rule.kind](rule, time);
}

/** The one date that a phrase without a year has in the plan year; null where it has several. */
function onceInYear(rule: DeadlineRule, { planYear }: CaseTime): Columns | null {
  if (rule.kind === 'duringYear') return inYear({ unit: 'year' }, planYear);
  if (rule.kind !== 'everyYear') return null;
  const columns = inYear(rule.on, planYear + rule.offset);
  if (rule.from === undefined) return columns;
  return { ...columns, kind: 'period', start: pointStart(rule.from, planYear) };
}

const CONFIDENCE = { high: 'high', medium: 'medium', low: 'ambiguous' } as const;

/** A reading in the experts' columns for a plan year. A date without year and without "hằng năm" is one date of it. */
export function caseFields({ rule, reasons, confidence }: Reading, time: CaseTime): CaseFields {
  const columns = (reasons.includes(NO_YEAR) ? onceInYear(rule, time) : null) ?? columnsOf(rule, time);
  return { ...columns, confidence: CONFIDENCE[confidence] };
}
