import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AssignmentFacts, StageFacts } from '../agenda/index.js';
import { effectiveDateOf, vietnamCalendar, workingDateOf } from '../calendar/index.js';
import { addDays, instantAt, localDateOf, localTimeOf } from '../dates/index.js';
import { defaultPolicy } from '../ladder/index.js';
import { assumedActs, assumptions } from './assumed-acts.js';
import { imagineLife } from './imagine-life.js';
import { imagineLives } from './imagine-lives.js';
import { imagineYear } from './imagine-year.js';

const from = instantAt('2024-12-02', '07:00');
const until = new Date(instantAt('2026-01-01', '00:00').getTime() - 1);
const rules = { policy: defaultPolicy, calendar: vietnamCalendar };

function stage(id: string, nominal: string | null, rest: Partial<StageFacts> = {}): StageFacts {
  return {
    ...{ id, kind: 'issue', nominal, dueVersion: 1, dueSetAt: from, held: false, returns: 0 },
    effective: nominal && effectiveDateOf(vietnamCalendar, nominal),
    working: nominal && workingDateOf(vietnamCalendar, nominal),
    ...{ presentedAt: null, completion: null, returnedAt: null, committedOn: null },
    ...{ pausedAt: null, cancelledAt: null },
    ...rest,
  };
}

function assignment(id: string, stages: StageFacts[], rest: Partial<AssignmentFacts> = {}): AssignmentFacts {
  const open = { assignedAt: from, assignVersion: 1, acknowledgedAt: null, promisedOn: null, decided: [] };
  return { id, ...open, stages, ...rest };
}

const row13 = assignment('row-13', [stage('row-13-issue', '2025-01-30')]);
const acts = (assumption: (typeof assumptions)[number], facts = row13): string[] =>
  assumedActs(assumption, facts, { calendar: vietnamCalendar, from }).map(
    ({ at, kind }) => `${localDateOf(at)} ${localTimeOf(at)} ${kind}`,
  );
const year = { ...rules, from, until, quietWorkingDays: 10 };

describe('what people are taken to do', () => {
  it('is nothing where nobody acts', () => {
    expect(acts('nobody-acts')).toEqual([]);
  });

  it('is to take over at once and to report on the working date where all is on time', () => {
    expect(acts('all-on-time')).toEqual([
      '2024-12-02 10:00 acknowledge',
      '2025-01-24 15:00 complete',
      '2025-01-24 16:00 confirm',
    ]);
  });

  it('is to report five working days after the effective date where all is late', () => {
    expect(acts('all-5-days-late').slice(1)).toEqual([
      '2025-02-10 15:00 complete',
      '2025-02-10 16:00 confirm',
    ]);
  });

  it('leaves alone what has no date, is paused, cancelled or confirmed', () => {
    const completion = { reportedAt: from, documentOn: null, confirmedAt: from };
    const stages = [
      stage('undated', null),
      stage('paused', '2025-01-30', { pausedAt: from }),
      stage('cancelled', '2025-01-30', { cancelledAt: from }),
      stage('confirmed', '2025-01-30', { completion }),
    ];
    expect(acts('all-on-time', assignment('a', stages))).toEqual(['2024-12-02 10:00 acknowledge']);
  });
});

describe('imagined lives', () => {
  it('tell nobody of being late where all is on time, and the whole ladder where nobody acts', () => {
    const codes = (assumption: (typeof assumptions)[number]): string[] =>
      imagineLives([row13], { ...rules, from, until, assumption })[0]?.steps.map(({ code }) => code) ?? [];
    expect(codes('all-on-time')).toEqual(['assigned', 'start', 'soon', 'due']);
    expect(codes('all-5-days-late')).toEqual(['assigned', 'start', 'soon', 'due', 'overdue-1', 'weekly-1']);
    expect(codes('nobody-acts')).toEqual(expect.arrayContaining(['office-7', 'weekly-4', 'weekly-13']));
  });

  const dates = fc.integer({ min: 0, max: 380 }).map((days) => addDays('2024-12-03', days));
  const shapes = fc.array(fc.array(dates, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 5 });

  it('are the same for many assignments of one shape as for each alone', () => {
    fc.assert(
      fc.property(shapes, fc.constantFrom(...assumptions), (several, assumption) => {
        // Each shape twice, so that the second is retold from the first.
        const all = [...several, ...several].map((nominals, number) =>
          assignment(
            `a${number}`,
            nominals.map((nominal, place) => stage(`a${number}-${place}`, nominal)),
          ),
        );
        const together = imagineLives(all, { ...rules, from, until, assumption });
        for (const [index, facts] of all.entries()) {
          const own = assumedActs(assumption, facts, { calendar: vietnamCalendar, from });
          expect(together[index]?.steps).toEqual(imagineLife(facts, rules, { from, until, acts: own }));
          expect(together[index]?.facts).toBe(facts);
          expect(together[index]?.after.id).toBe(facts.id);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('tell nothing twice, cut by successions or not', () => {
    fc.assert(
      fc.property(
        shapes,
        fc.array(dates, { maxLength: 3 }),
        fc.constantFrom(...assumptions),
        (shape, on, as) => {
          const all = shape.map((nominals, number) => ({
            itemId: `item-${number}`,
            leadId: 'agency-0',
            facts: assignment(
              `a${number}`,
              nominals.map((nominal, place) => stage(`a${number}-${place}`, nominal)),
            ),
          }));
          const ends = on.toSorted().map((day, number) => ({
            agencyId: `agency-${number}`,
            on: day,
            successor: { id: `agency-${number + 1}`, manner: 'urge' as const },
          }));
          const lives = imagineYear(all, { ...year, assumption: as, ends });
          const told = [...lives.values()]
            .flat()
            .flatMap(({ life: { facts, steps } }) =>
              steps.map(({ stageId, code, dueVersion }) => `${stageId ?? facts.id} ${code} ${dueVersion}`),
            );
          expect(new Set(told).size).toBe(told.length);
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('a succession in an imagined year', () => {
  const ends = [
    { agencyId: 'planning', on: '2025-03-01', successor: { id: 'finance', manner: 'urge' as const } },
  ];
  const lead = (id: string, leadId: string, nominal = '2025-06-30') => ({
    itemId: 'row',
    leadId,
    facts: assignment(id, [stage(`${id}-issue`, nominal)]),
  });
  const play = (all: ReturnType<typeof lead>[], assumption: (typeof assumptions)[number] = 'nobody-acts') =>
    [...imagineYear(all, { ...year, assumption, ends }).values()]
      .flat()
      .map(({ life, ...stretch }) => ({ ...stretch, facts: life.facts, steps: life.steps, acts: life.acts }));

  it('hands the assignment over on its day, and the successor is told of it', () => {
    const [before, after] = play([lead('a', 'planning')]);
    expect(before).toMatchObject({ leadId: 'planning', from });
    expect(after).toMatchObject({ leadId: 'finance', from: instantAt('2025-03-01', '00:00') });
    expect(before?.steps.map(({ code }) => code)).toEqual(['assigned']);
    expect(after?.steps.map(({ code }) => code).slice(0, 3)).toEqual([
      'handover-2025-03-01',
      'start',
      'soon',
    ]);
  });

  it('lets the successor take over anew', () => {
    const again = play([lead('a', 'planning')], 'all-on-time').map(({ acts: done }) =>
      done.map(({ kind, at }) => `${localDateOf(at)} ${kind}`),
    );
    expect(again).toEqual([
      ['2024-12-02 acknowledge'],
      ['2025-03-03 acknowledge', '2025-06-30 complete', '2025-06-30 confirm'],
    ]);
  });

  it('goes into what the successor owes already, and nothing more is told of the share', () => {
    const [, share, , own] = play([lead('a', 'planning'), lead('b', 'finance')]);
    expect(share?.facts.succession?.isMerged).toBe(true);
    expect(share?.steps).toEqual([]);
    expect(own).toMatchObject({ leadId: 'finance' });
    expect(own?.facts.stages.map(({ id }) => id)).toEqual(['b-issue']);
    expect(own?.steps.some(({ code }) => code === 'handover-2025-03-01')).toBe(true);
  });

  it('goes into nothing that was taken back from the successor', () => {
    const own = lead('b', 'finance');
    const all = play([lead('a', 'planning'), { ...own, facts: { ...own.facts, withdrawn: true } }]);
    const share = all.findLast(({ facts }) => facts.id === 'a');
    expect(share).toMatchObject({ leadId: 'finance', facts: { id: 'a' } });
    expect(share?.facts.succession?.isMerged).toBe(false);
  });

  it('leaves alone what was closed before', () => {
    const [, after] = play([lead('a', 'planning', '2025-01-30')], 'all-on-time');
    expect(after).toMatchObject({ leadId: 'planning', steps: [], acts: [] });
  });
});
