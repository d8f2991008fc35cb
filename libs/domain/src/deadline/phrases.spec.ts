import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../dates/index.js';
import { caseFields, type CaseFields } from './case-fields.js';
import { readDeadline } from './read-deadline.js';

/** Expert readings of phrases, as columns. */
interface Expert extends CaseFields {
  source: string;
  planYear: number;
  phrase: string;
}

type View = Omit<CaseFields, 'event' | 'confidence'> & { event: boolean };

function casesOf(name: string): Expert[] {
  const text = readFileSync(new URL(`../../../../test/fixtures/${name}`, import.meta.url), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Expert);
}

/** The date of the document itself, which the experts knew and the phrase does not tell. */
function issuedOn({ source }: Expert): LocalDate | null {
  const found = /(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(source);
  if (found === null) return null;
  const [, day = '', month = '', year = ''] = found;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function view({ kind, recurrence, start, due, occurrences, event }: CaseFields): View {
  return { kind, recurrence, start, due, occurrences, event: event !== null };
}

function ours(expert: Expert): CaseFields {
  return caseFields(readDeadline(expert.phrase), { planYear: expert.planYear, issuedOn: issuedOn(expert) });
}

const FIELDS = ['kind', 'recurrence', 'start', 'due', 'occurrences', 'event'] as const;

function sameIn(field: (typeof FIELDS)[number], expert: Expert): boolean {
  return JSON.stringify(view(ours(expert))[field]) === JSON.stringify(view(expert)[field]);
}

/** What the grammar reaches; it may only grow. */
const SETS = [
  { of: 'phrases of many documents', name: 'deadline-phrases.jsonl', reached: 96 },
  { of: 'phrases as plans are wont to put them', name: 'deadline-phrases-more.jsonl', reached: 932 },
] as const;

describe.each(SETS)('$of', ({ name, reached }) => {
  const cases = casesOf(name);
  const misses = cases.filter((expert) => !FIELDS.every((field) => sameIn(field, expert)));

  it(`are read as the experts read them in at least ${reached} cases`, () => {
    const shown = misses.map((expert) => ({
      phrase: expert.phrase,
      expected: JSON.stringify(view(expert)),
      got: JSON.stringify({ ...view(ours(expert)), confidence: ours(expert).confidence }),
    }));
    const perField = FIELDS.map(
      (field) => `${field} ${cases.filter((expert) => sameIn(field, expert)).length}`,
    );
    const score = cases.length - misses.length;
    process.stdout.write(`${name}: ${score} of ${cases.length} (${perField.join(', ')})\n`);
    expect(score, JSON.stringify(shown, null, 1)).toBeGreaterThanOrEqual(reached);
  });

  it('are wrong with high confidence in none', () => {
    const sure = misses.filter((expert) => ours(expert).confidence === 'high');
    expect(sure.map(({ phrase }) => phrase)).toEqual([]);
  });

  it('are unknown rather than wrong where the experts say unknown', () => {
    const unknown = cases.filter(({ kind }) => kind === 'unknown');
    expect(unknown.map(({ phrase }) => readDeadline(phrase).rule.kind)).toEqual(unknown.map(() => 'unknown'));
  });
});
