import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectiveDateOf, isWorkingDay, vietnamCalendar, workingDateOf } from '../calendar/index.js';
import { addDays, instantAt, localDateOf } from '../dates/index.js';
import { defaultPolicy } from '../ladder/index.js';
import { agenda } from './agenda.js';
import type { AssignmentFacts, DecidedRung, StageFacts } from './facts.js';

const assignedAt = instantAt('2024-12-02', '07:00');

function stage(nominal: string | null, rest: Partial<StageFacts> = {}): StageFacts {
  return {
    id: 'stage',
    kind: 'issue',
    nominal,
    effective: nominal && effectiveDateOf(vietnamCalendar, nominal),
    working: nominal && workingDateOf(vietnamCalendar, nominal),
    dueVersion: 1,
    dueSetAt: assignedAt,
    held: false,
    presentedAt: null,
    completion: null,
    returnedAt: null,
    returns: 0,
    ...rest,
  };
}

function assignment(stages: StageFacts[], rest: Partial<AssignmentFacts> = {}): AssignmentFacts {
  return {
    id: 'assignment',
    assignedAt,
    acknowledgedAt: null,
    promisedOn: null,
    stages,
    decided: [],
    ...rest,
  };
}

/** Lives an assignment to `until` the way the workflow does: decide what is due, go to the next step. */
function live(
  start: AssignmentFacts,
  until: string,
): { facts: AssignmentFacts; told: string[]; overtaken: string[] } {
  let facts = start;
  let now = facts.assignedAt;
  const told: string[] = [];
  const overtaken: string[] = [];
  for (;;) {
    const { due, next } = agenda(facts, defaultPolicy, vietnamCalendar, now);
    const decided: DecidedRung[] = due.map(({ stageId, code, repeat, dueVersion, outcome }) => ({
      stageId,
      code,
      repeat,
      dueVersion,
      decidedAt: now,
      outcome: outcome === 'tell' ? 'told' : 'overtaken',
    }));
    facts = { ...facts, decided: [...facts.decided, ...decided] };
    for (const rung of decided)
      (rung.outcome === 'told' ? told : overtaken).push(`${localDateOf(now)} ${rung.code}`);
    if (next === null || next.at >= instantAt(until, '24:00')) return { facts, told, overtaken };
    now = next.at;
  }
}

const row13 = assignment([stage('2025-01-30')]);

describe('agenda', () => {
  it('tells row 13 of plan 1782 along the whole ladder when nobody acts', () => {
    expect(live(row13, '2025-03-31').told).toEqual([
      '2024-12-02 assigned',
      '2024-12-26 start',
      '2025-01-17 soon',
      '2025-01-17 unacknowledged',
      '2025-01-24 due',
      '2025-02-04 overdue-1',
      '2025-02-10 weekly-1',
      '2025-02-12 office-7',
      '2025-02-17 weekly-2',
      '2025-02-24 weekly-3',
      '2025-03-03 weekly-4',
    ]);
  });

  it('goes on with the first working Monday of each month after four weekly lines', () => {
    const { told } = live(row13, '2025-07-31');
    expect(told.slice(11)).toEqual([
      '2025-04-14 weekly-5',
      '2025-05-05 weekly-6',
      '2025-06-02 weekly-7',
      '2025-07-07 weekly-8',
    ]);
  });

  it('leaves a Monday out that is a rest day', () => {
    const { told } = live(assignment([stage('2024-12-31')]), '2025-02-12');
    expect(told.filter((one) => one.includes('weekly'))).toEqual([
      '2025-01-13 weekly-1',
      '2025-01-20 weekly-2',
      '2025-02-03 weekly-3',
      '2025-02-10 weekly-4',
    ]);
  });

  it('is silent towards the head once somebody acknowledged, but never about being overdue', () => {
    const facts = { ...row13, acknowledgedAt: instantAt('2024-12-03', '09:00') };
    const { told } = live(facts, '2025-02-04');
    expect(told).not.toContain('2025-01-17 unacknowledged');
    expect(told).toContain('2025-02-04 overdue-1');
  });

  it('tells the superior on the next working day when the subordinate hears only now', () => {
    const late = instantAt('2025-01-17', '07:00');
    const facts = assignment([stage('2025-01-30', { dueSetAt: late })], { assignedAt: late });
    const { told } = live(facts, '2025-01-21');
    expect(told).toEqual(['2025-01-17 assigned', '2025-01-17 soon', '2025-01-20 unacknowledged']);
  });

  it('records rungs whose day lies before the assignment as overtaken', () => {
    const late = instantAt('2025-01-20', '09:00');
    const { told, overtaken } = live(
      assignment([stage('2025-01-30', { dueSetAt: late })], { assignedAt: late }),
      '2025-01-24',
    );
    expect(told).toEqual(['2025-01-20 assigned', '2025-01-24 due']);
    expect(overtaken).toEqual(['2025-01-20 start', '2025-01-20 soon', '2025-01-20 unacknowledged']);
  });

  it('lets the later rung speak for the earlier ones of its stage after an outage', () => {
    const facts = { ...row13, decided: live(row13, '2024-12-26').facts.decided };
    const { due } = agenda(facts, defaultPolicy, vietnamCalendar, instantAt('2025-02-05', '10:00'));
    expect(due.map(({ code, outcome }) => `${code} ${outcome}`)).toEqual([
      'soon overtaken',
      'unacknowledged overtaken',
      'due overtaken',
      'overdue-1 tell',
    ]);
  });

  it('is silent towards the lead while the draft lies with who signs, and asks the office after three working days', () => {
    const presented = live(row13, '2025-01-17').facts;
    const facts = {
      ...presented,
      stages: [stage('2025-01-30', { presentedAt: instantAt('2025-01-20', '10:00') })],
    };
    const { due, next } = agenda(facts, defaultPolicy, vietnamCalendar, instantAt('2025-02-20', '07:00'));
    expect(due.map((one) => one.code)).toEqual(['sign-3']);
    expect(localDateOf(due[0]?.at ?? new Date(0))).toBe('2025-01-23');
    expect(next).toBeNull();
  });

  it('asks who confirms two working days after a completion, and nobody else', () => {
    const completion = {
      reportedAt: instantAt('2025-01-20', '10:00'),
      documentOn: '2025-01-20',
      confirmedAt: null,
    };
    const facts = { ...live(row13, '2025-01-17').facts, stages: [stage('2025-01-30', { completion })] };
    const { due } = agenda(facts, defaultPolicy, vietnamCalendar, instantAt('2025-02-20', '07:00'));
    expect(due.map((one) => one.code)).toEqual(['confirm-2']);
  });

  it('closes with the confirmation of the last stage', () => {
    const confirmedAt = instantAt('2025-01-22', '10:00');
    const completion = { reportedAt: confirmedAt, documentOn: '2025-01-20', confirmedAt };
    const facts = { ...live(row13, '2025-01-17').facts, stages: [stage('2025-01-30', { completion })] };
    expect(agenda(facts, defaultPolicy, vietnamCalendar, instantAt('2026-02-20', '07:00'))).toEqual({
      due: [],
      next: null,
      closed: true,
      missingCalendarYears: [],
    });
  });

  it('tells the officer of a return at once and records what passed meanwhile as overtaken', () => {
    const returnedAt = instantAt('2025-02-06', '15:00');
    const facts = {
      ...live(row13, '2025-01-17').facts,
      stages: [stage('2025-01-30', { returnedAt, returns: 1 })],
    };
    const { due, next } = agenda(facts, defaultPolicy, vietnamCalendar, returnedAt);
    expect(due.map(({ code, outcome }) => `${code} ${outcome}`)).toEqual([
      'due overtaken',
      'overdue-1 overtaken',
      'returned tell',
    ]);
    expect(next?.code).toBe('weekly-1');
  });

  it('opens only later rungs after a changed date and never repeats start', () => {
    const told = live(row13, '2025-01-17').facts;
    const dueSetAt = instantAt('2025-01-20', '10:00');
    const facts = { ...told, stages: [stage('2025-02-28', { dueVersion: 2, dueSetAt })] };
    const { due, next } = agenda(facts, defaultPolicy, vietnamCalendar, dueSetAt);
    expect(due).toEqual([]);
    expect(next?.code).toBe('soon');
  });

  it('holds a stage until the office has answered the start-up list', () => {
    const facts = assignment([stage('2024-06-28', { held: true })]);
    expect(live(facts, '2025-06-30').told).toEqual(['2024-12-02 assigned']);
  });

  it('lets a missing calendar year block only the steps that need it', () => {
    const far = assignment([
      stage('2025-01-24'),
      { ...stage(null), id: 'far', effective: '2031-01-31', working: '2031-01-31' },
    ]);
    const result = agenda(far, defaultPolicy, vietnamCalendar, assignedAt);
    expect(result.due.map((one) => one.code)).toEqual(['assigned']);
    expect(result.next?.code).toBe('start');
    expect(result.missingCalendarYears).toEqual([2031]);
  });

  it('never decides anything on a rest day, never twice, and always in order', () => {
    const dates = fc.integer({ min: 0, max: 700 }).map((days) => addDays('2024-12-03', days));
    fc.assert(
      fc.property(fc.array(dates, { minLength: 1, maxLength: 3 }), (nominals) => {
        const stages = nominals.map((nominal, index) => stage(nominal, { id: `stage-${index}` }));
        const { facts, told } = live(assignment(stages), '2027-03-31');
        const keys = facts.decided.map(({ stageId, code, dueVersion }) => `${stageId} ${code} ${dueVersion}`);
        expect(new Set(keys).size).toBe(keys.length);
        expect(told).toEqual(told.toSorted((a, b) => a.slice(0, 10).localeCompare(b.slice(0, 10))));
        for (const one of told) expect(isWorkingDay(vietnamCalendar, one.slice(0, 10))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('decides the same whether it is asked each day or only now and then', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), (days) => {
        const date = addDays('2024-12-10', days);
        const byEvents = live(assignment([stage(date)]), addDays(date, 60)).told;
        let facts = assignment([stage(date)]);
        const daily: string[] = [];
        for (let day = '2024-12-02'; day <= addDays(date, 60); day = addDays(day, 1)) {
          const now = instantAt(day, '07:00');
          for (const step of agenda(facts, defaultPolicy, vietnamCalendar, now).due) {
            const outcome = step.outcome === 'tell' ? 'told' : 'overtaken';
            facts = { ...facts, decided: [...facts.decided, { ...step, decidedAt: now, outcome }] };
            if (outcome === 'told') daily.push(`${day} ${step.code}`);
          }
        }
        expect(daily).toEqual(byEvents);
      }),
      { numRuns: 20 },
    );
  });
});
