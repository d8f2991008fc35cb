import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../dates/index.js';
import { endOfTerm, nominalDates } from './occurrences.js';
import { pointDate, pointStart } from './points.js';
import { readDeadline } from './read-deadline.js';
import { type DeadlineRule, ISSUE } from './rule.js';

/** Expert readings of real phrases, as columns. */
interface Expert {
  source: string;
  planYear: number;
  phrase: string;
  kind: string;
  recurrence: string | null;
  start: LocalDate | null;
  due: LocalDate | null;
  occurrences: LocalDate[];
  event: string | null;
}

type View = Pick<Expert, 'kind' | 'recurrence' | 'start' | 'due' | 'occurrences'> & { event: boolean };

const fixture = new URL('../../../../test/fixtures/deadline-phrases.jsonl', import.meta.url);
const cases = readFileSync(fixture, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Expert);

/** The date of the document itself, which the experts knew and the phrase does not tell. */
function issuedOn({ source }: Expert): LocalDate {
  const [, day = '1', month = '1', year = '2000'] = /(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(source) ?? [];
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const EMPTY: View = {
  kind: 'unknown',
  recurrence: null,
  start: null,
  due: null,
  occurrences: [],
  event: false,
};
const RECURRENCES: Partial<Record<DeadlineRule['kind'], string>> = {
  everyHalf: 'half-yearly',
  everyQuarter: 'quarterly',
  everyMonth: 'monthly',
  everyWeek: 'weekly',
  everyYear: 'annual',
  several: 'half-yearly',
};

function recurring(rule: DeadlineRule, planYear: number): View {
  const occurrences = nominalDates(rule, planYear);
  const due = rule.kind === 'everyYear' && rule.on.unit === 'day' ? (occurrences[0] ?? null) : null;
  const start = rule.kind === 'everyMonth' ? (rule.from ?? null) : null;
  return { ...EMPTY, kind: 'recurring', recurrence: RECURRENCES[rule.kind] ?? null, occurrences, due, start };
}

/** Our reading in the experts' columns. */
function viewOf(rule: DeadlineRule, expert: Expert): View {
  switch (rule.kind) {
    case 'onDate':
      return {
        ...EMPTY,
        kind: rule.after === undefined ? 'fixed-date' : 'event',
        start: rule.from ?? null,
        due: rule.date,
        event: rule.after !== undefined,
      };
    case 'byEndOf':
      return {
        ...EMPTY,
        kind: rule.span.unit === 'half' ? 'half-year' : rule.span.unit,
        start: pointStart(rule.span, rule.year),
        due: pointDate(rule.span, rule.year),
        event: rule.after !== undefined,
      };
    case 'afterEvents':
      return { ...EMPTY, kind: 'event', event: true };
    case 'afterIssue':
      return { ...EMPTY, kind: 'event', event: true, due: endOfTerm(issuedOn(expert), rule.within) };
    case 'perExternalSchedule':
      return { ...EMPTY, kind: 'external-schedule', event: true, due: rule.by ?? null };
    case 'continuous': {
      const start = rule.from === ISSUE ? issuedOn(expert) : (rule.from ?? null);
      return {
        ...EMPTY,
        kind: 'continuous',
        start,
        due: rule.until ?? null,
        event: rule.untilEvent !== undefined,
      };
    }
    case 'period':
      return {
        ...EMPTY,
        kind: 'period',
        start: rule.from === ISSUE ? issuedOn(expert) : rule.from,
        due: rule.to,
      };
    case 'unknown':
      return EMPTY;
    default:
      return recurring(rule, expert.planYear);
  }
}

function expertView({ kind, recurrence, start, due, occurrences, event }: Expert): View {
  return { kind, recurrence, start, due, occurrences, event: event !== null };
}

/** What the grammar reaches; it may only grow. */
const REACHED = 96;

describe('phrases of many documents', () => {
  it(`are read as the experts read them in at least ${REACHED} of ${cases.length} cases`, () => {
    const misses = cases.filter((expert) => {
      const ours = viewOf(readDeadline(expert.phrase).rule, expert);
      return JSON.stringify(ours) !== JSON.stringify({ ...EMPTY, ...expertView(expert) });
    });
    const score = cases.length - misses.length;
    const shown = misses.map((expert) => ({
      phrase: expert.phrase,
      expected: JSON.stringify(expertView(expert)),
      got: JSON.stringify(viewOf(readDeadline(expert.phrase).rule, expert)),
    }));
    process.stdout.write(`deadline phrases read as the experts do: ${score} of ${cases.length}\n`);
    expect(score, JSON.stringify(shown, null, 1)).toBeGreaterThanOrEqual(REACHED);
  });

  it('are unknown rather than wrong where the experts say unknown', () => {
    const unknown = cases.filter(({ kind }) => kind === 'unknown');
    expect(unknown.map(({ phrase }) => readDeadline(phrase).rule.kind)).toEqual(unknown.map(() => 'unknown'));
  });
});
