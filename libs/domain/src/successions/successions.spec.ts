import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { vietnamCalendar } from '../calendar/index.js';
import { handOver, headsFrom, livesOn, type Share, successionProblems, successionSteps } from './index.js';

const march = '2025-03-01';
const agency = (id: string, validFrom: string | null = null, validTo: string | null = null) => ({
  ...{ id, name: `Sở ${id}`, validFrom, validTo },
});
const share = (assignmentId: string, positions: number[], promisedOn: string | null = null): Share => ({
  assignmentId,
  promisedOn,
  stages: positions.map((position) => ({ id: `${assignmentId}-${position}`, position, kind: 'issue' })),
});

describe('successionProblems', () => {
  const merge = { kind: 'merge' as const, on: march, from: agency('a'), alreadyOn: null };
  const fields = (given: Parameters<typeof successionProblems>[0]) =>
    successionProblems(given).map(({ field }) => field);

  it('finds nothing wrong with a merger into an agency that lives on the day', () => {
    expect(successionProblems({ ...merge, to: [agency('b', march)] })).toEqual([]);
  });

  it('refuses an agency that has been succeeded before, or has not begun', () => {
    expect(fields({ ...merge, to: [agency('b')], alreadyOn: '2024-01-01' })).toEqual(['from']);
    expect(fields({ ...merge, from: agency('a', march), to: [agency('b')] })).toEqual(['on']);
  });

  it('refuses a wrong number of successors for the kind', () => {
    expect(fields({ ...merge, to: [agency('b'), agency('c')] })).toEqual(['to']);
    expect(fields({ ...merge, kind: 'split', to: [agency('b')] })).toEqual(['to']);
    expect(fields({ ...merge, kind: 'dissolve', to: [] })).toEqual([]);
  });

  it('refuses a successor that is itself, comes twice, or does not live on the day', () => {
    expect(fields({ ...merge, to: [agency('a')] })).toEqual(['to']);
    expect(fields({ ...merge, kind: 'split', to: [agency('b'), agency('b')] })).toEqual(['to']);
    expect(fields({ ...merge, to: [agency('b', null, '2025-02-28')] })).toEqual(['to']);
    expect(livesOn({ validFrom: march, validTo: march }, march)).toBe(true);
  });
});

describe('handOver', () => {
  it('moves what the successor does not owe yet', () => {
    expect(handOver(share('a', [0, 1]), null)).toEqual({ kind: 'move' });
  });

  it('merges a share into the same of the successor, keeps its promise, and takes over what is not there', () => {
    expect(handOver(share('a', [0, 1], '2025-04-01'), share('b', [0]))).toEqual({
      kind: 'merge',
      into: 'b',
      movedStages: ['a-1'],
      promisedOn: '2025-04-01',
    });
    const own = share('b', [0], '2025-03-20');
    expect(handOver(share('a', [0], '2025-04-01'), own)).toMatchObject({ promisedOn: '2025-03-20' });
  });

  it('leaves heads in peace for ten working days: from 1 July to 14 July 2025', () => {
    expect(headsFrom(vietnamCalendar, '2025-07-01', 10)).toBe('2025-07-15');
    expect(headsFrom(vietnamCalendar, '2049-07-01', 10)).toBe('2049-07-15');
  });
});

describe('successionSteps', () => {
  const merger = { id: 's', on: march, successors: ['b'], tookEffect: false, held: ['one', 'two'] };

  it('takes effect at the first minute of the day and hands each assignment to the only successor', () => {
    const steps = successionSteps([merger], []);
    expect(steps.map(({ kind, assignmentId, to }) => [kind, assignmentId, to])).toEqual([
      ['take-effect', null, null],
      ['hand-over', 'one', 'b'],
      ['hand-over', 'two', 'b'],
    ]);
    expect(new Set(steps.map(({ at }) => at.toISOString()))).toEqual(new Set(['2025-02-28T17:00:00.000Z']));
  });

  it('asks once for each assignment of an agency that was split or ended without a successor', () => {
    const split = { ...merger, successors: ['b', 'c'], tookEffect: true };
    const steps = successionSteps([split], ['succession/s/one']);
    expect(steps.map(({ kind, assignmentId, to }) => [kind, assignmentId, to])).toEqual([
      ['ask-successor', 'two', null],
    ]);
    expect(successionSteps([{ ...split, successors: [] }], []).map(({ kind }) => kind)).toEqual([
      'ask-successor',
      'ask-successor',
    ]);
  });
});

interface World {
  /** Lead of each open assignment, by `item/assignment`; a merged one is gone from here. */
  led: Map<string, { agency: number; item: number; merged: string[] }>;
  asked: Set<string>;
}

/** Agencies 0..7 in a row: each succession goes to later agencies only, as a life span demands. */
const history = fc.record({
  leads: fc.array(fc.record({ agency: fc.nat(7), item: fc.nat(2) }), { minLength: 1, maxLength: 20 }),
  targets: fc.array(fc.array(fc.nat(7), { maxLength: 3 }), { minLength: 7, maxLength: 7 }),
  ends: fc.uniqueArray(fc.nat(6), { maxLength: 7 }),
});

describe('the history of a province', () => {
  it('leaves no open assignment with an ended agency unless a question waits, loses none and doubles none', () => {
    fc.assert(
      fc.property(history, ({ leads, targets, ends }) => {
        const world = begin(leads);
        const total = countOf(world);
        const successions = ends
          .toSorted((a, b) => a - b)
          .map((from) => ({
            from,
            to: [...new Set((targets[from] ?? []).filter((one) => one > from))],
          }));
        for (let left = 1; left > 0;) left = carryOut(world, successions);
        for (const [id, { agency: lead }] of world.led) {
          expect(!ends.includes(lead) || world.asked.has(id)).toBe(true);
        }
        expect(countOf(world)).toBe(total);
        const keys = [...world.led.values()].map((one) => `${one.item}/${one.agency}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});

function begin(leads: readonly { agency: number; item: number }[]): World {
  const once = new Map(leads.map((one) => [`${one.item}-${one.agency}`, { ...one, merged: [] as string[] }]));
  return { led: once, asked: new Set() };
}

/** Every share there ever was, whether it stands by itself or inside another. */
function countOf({ led }: World): number {
  return [...led.values()].reduce((sum, { merged }) => sum + 1 + merged.length, 0);
}

/** One wake of the office: answers how many assignments moved. */
function carryOut(world: World, successions: readonly { from: number; to: readonly number[] }[]): number {
  const pending = successions.map(({ from, to }) => ({
    id: String(from),
    on: march,
    successors: to.map(String),
    tookEffect: true,
    held: [...world.led].filter(([, one]) => one.agency === from).map(([id]) => id),
  }));
  const steps = successionSteps(pending, []);
  for (const { kind, assignmentId, to } of steps) {
    if (assignmentId === null) continue;
    if (kind === 'ask-successor') world.asked.add(assignmentId);
    if (kind === 'hand-over') move(world, assignmentId, Number(to));
  }
  return steps.filter(({ kind }) => kind === 'hand-over').length;
}

function move({ led }: World, id: string, to: number): void {
  const one = led.get(id);
  if (one === undefined) throw new Error(`${id} is lost`);
  const own = [...led].find(([, other]) => other.item === one.item && other.agency === to);
  const decision = handOver(share(id, [0]), own === undefined ? null : share(own[0], [0]));
  if (decision.kind === 'move') {
    one.agency = to;
    return;
  }
  led.get(decision.into)?.merged.push(id, ...one.merged);
  led.delete(id);
}
