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
    committedOn: null,
    pausedAt: null,
    cancelledAt: null,
    ...rest,
  };
}

function assignment(stages: StageFacts[], rest: Partial<AssignmentFacts> = {}): AssignmentFacts {
  return {
    id: 'assignment',
    assignedAt,
    assignVersion: 1,
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
  from: Date = start.assignedAt,
): { facts: AssignmentFacts; told: string[]; overtaken: string[] } {
  let facts = start;
  let now = from;
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
  it('ends with the report to the office where the lead does not stand under it', () => {
    const urged = live(row13, '2025-03-31').told;
    const asked = live({ ...row13, manner: 'cooperate' }, '2025-03-31').told;
    expect(asked).toEqual(urged.filter((line) => !line.includes('weekly')));
    expect(asked.at(-1)).toBe('2025-02-12 office-7');
  });

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
      { ...stage(null), id: 'far', effective: '2051-01-31', working: '2051-01-31' },
    ]);
    const result = agenda(far, defaultPolicy, vietnamCalendar, assignedAt);
    expect(result.due.map((one) => one.code)).toEqual(['assigned']);
    expect(result.next?.code).toBe('start');
    expect(result.missingCalendarYears).toEqual([2051]);
  });

  it('does not let the head wait for what the officer hears of another stage months later', () => {
    const dueSetAt = instantAt('2025-02-05', '10:00');
    const facts = assignment([
      stage('2025-01-30', { dueVersion: 2, dueSetAt }),
      stage('2025-12-15', { id: 'review' }),
    ]);
    const { told } = live({ ...facts, assignedAt: dueSetAt }, '2025-02-12');
    expect(told).toEqual(['2025-02-05 assigned', '2025-02-10 weekly-1', '2025-02-12 office-7']);
  });

  it('lets the head wait a day where the officer hears of it only today, after an outage', () => {
    const facts = { ...row13, decided: live(row13, '2024-12-02').facts.decided };
    const now = instantAt('2025-01-20', '10:00');
    const { due, next } = agenda(facts, defaultPolicy, vietnamCalendar, now);
    expect(due.map(({ code, outcome }) => `${code} ${outcome}`)).toEqual(['start overtaken', 'soon tell']);
    expect(next).toMatchObject({ code: 'unacknowledged', at: instantAt('2025-01-21', '07:00') });
  });

  it('says nothing of acknowledging after an outage that lasted until the stage was late', () => {
    const facts = { ...row13, decided: live(row13, '2024-12-02').facts.decided };
    const decidedAt = instantAt('2025-02-05', '10:00');
    const { due } = agenda(facts, defaultPolicy, vietnamCalendar, decidedAt);
    expect(due.filter((one) => one.outcome === 'tell').map((one) => one.code)).toEqual(['overdue-1']);
    const outcomes = due.map((one) => ({
      ...one,
      decidedAt,
      outcome: one.outcome === 'tell' ? ('told' as const) : one.outcome,
    }));
    const after = { ...facts, decided: [...facts.decided, ...outcomes] };
    expect(agenda(after, defaultPolicy, vietnamCalendar, decidedAt).next?.code).toBe('weekly-1');
  });

  it('keeps the number of a Monday whatever was silent before it', () => {
    const returnedAt = instantAt('2025-02-18', '15:00');
    const facts = {
      ...live(row13, '2025-02-04').facts,
      stages: [stage('2025-01-30', { returnedAt, returns: 1 })],
    };
    const { told, overtaken } = live(facts, '2025-03-03');
    expect(overtaken.map((one) => one.slice(11))).toEqual(['weekly-1', 'office-7', 'weekly-2']);
    expect(told.filter((one) => one.includes('weekly'))).toEqual([
      '2025-02-24 weekly-3',
      '2025-03-03 weekly-4',
    ]);
  });

  it('tells each return once, also where the same result comes back again and its date was moved', () => {
    const first = instantAt('2025-01-20', '09:00');
    const second = instantAt('2025-01-22', '09:00');
    const before = live(row13, '2025-01-17').facts;
    const after = (facts: AssignmentFacts, rest: Partial<StageFacts>, now: Date) => {
      const given = { ...facts, stages: [stage('2025-01-30', rest)] };
      const { due } = agenda(given, defaultPolicy, vietnamCalendar, now);
      const decided = due.map((one) => ({
        ...one,
        decidedAt: now,
        outcome: one.outcome === 'tell' ? ('told' as const) : one.outcome,
      }));
      return { facts: { ...given, decided: [...given.decided, ...decided] }, due };
    };
    const once = after(before, { returnedAt: first, returns: 1 }, first);
    expect(once.due.map(({ code, repeat }) => [code, repeat])).toEqual([['returned', 1]]);
    const twice = after(once.facts, { returnedAt: second, returns: 2 }, second);
    expect(twice.due.map(({ code, repeat }) => [code, repeat])).toEqual([['returned', 2]]);
    const dueSetAt = instantAt('2025-01-23', '09:00');
    const moved = after(twice.facts, { returnedAt: second, returns: 2, dueVersion: 2, dueSetAt }, dueSetAt);
    expect(moved.due.filter((one) => one.outcome === 'tell')).toEqual([]);
  });

  it('says why a result was returned even where a later reminder is due as well', () => {
    const returnedAt = instantAt('2025-01-23', '15:00');
    const facts = {
      ...live(row13, '2025-01-17').facts,
      stages: [stage('2025-01-30', { returnedAt, returns: 1 })],
    };
    const { due } = agenda(facts, defaultPolicy, vietnamCalendar, instantAt('2025-01-24', '07:00'));
    expect(due.map(({ code, outcome }) => `${code} ${outcome}`)).toEqual(['returned tell', 'due tell']);
  });

  it('asks who signs and who confirms anew in each round', () => {
    const presentedAt = instantAt('2025-01-20', '10:00');
    const again = { returnedAt: instantAt('2025-01-14', '10:00'), returns: 1, presentedAt };
    const decided: DecidedRung[] = [
      ...live(row13, '2025-01-17').facts.decided,
      {
        stageId: 'stage',
        code: 'sign-3',
        repeat: 1,
        dueVersion: 1,
        decidedAt: instantAt('2025-01-13', '07:00'),
        outcome: 'told',
      },
    ];
    const facts = { ...row13, decided, stages: [stage('2025-01-30', again)] };
    const { due } = agenda(facts, defaultPolicy, vietnamCalendar, instantAt('2025-01-23', '07:00'));
    expect(due).toMatchObject([{ code: 'sign-3', repeat: 2, outcome: 'tell' }]);
  });

  it('asks the officer for a new date the day after a promised one, and the head too once the stage is late', () => {
    const acknowledgedAt = instantAt('2024-12-03', '09:00');
    const promised = (promisedOn: string) => {
      const facts = { ...live(row13, '2025-01-10').facts, acknowledgedAt, promisedOn };
      const { due, next } = agenda(facts, defaultPolicy, vietnamCalendar, instantAt(promisedOn, '08:00'));
      return [...due, ...(next === null ? [] : [next])].find((one) => one.kind === 'promise');
    };
    expect(promised('2025-01-15')).toMatchObject({
      code: 'promise-2025-01-15',
      at: instantAt('2025-01-16', '07:00'),
      to: ['officer'],
    });
    expect(promised('2025-02-05')).toMatchObject({ code: 'promise-2025-02-05', to: ['officer', 'head'] });
  });

  it('takes a promise as kept once what was owed first is reported', () => {
    const acknowledgedAt = instantAt('2024-12-03', '09:00');
    const completion = {
      reportedAt: instantAt('2025-01-14', '09:00'),
      documentOn: '2025-01-14',
      confirmedAt: instantAt('2025-01-15', '09:00'),
    };
    const stages = [stage('2025-01-30', { completion }), stage('2025-12-15', { id: 'review' })];
    const facts = assignment(stages, { acknowledgedAt, promisedOn: '2025-01-15' });
    expect(live(facts, '2025-02-28').told).toEqual(['2024-12-02 assigned']);
  });

  it('watches a promise given anew for what is owed after that', () => {
    const acknowledgedAt = instantAt('2024-12-03', '09:00');
    const reportedAt = instantAt('2025-01-14', '09:00');
    const completion = { reportedAt, documentOn: '2025-01-14', confirmedAt: null };
    const stages = [stage('2025-01-30', { completion }), stage('2025-12-15', { id: 'review' })];
    const promised = {
      acknowledgedAt,
      promisedAt: instantAt('2025-01-20', '09:00'),
      promisedOn: '2025-02-05',
    };
    const { due } = agenda(
      assignment(stages, promised),
      defaultPolicy,
      vietnamCalendar,
      instantAt('2025-02-06', '08:00'),
    );
    expect(due.find(({ kind }) => kind === 'promise')).toMatchObject({
      stageId: 'review',
      code: 'promise-2025-02-05',
      to: ['officer'],
    });
  });

  it('goes on with the other stages when one is confirmed', () => {
    const confirmedAt = instantAt('2025-01-22', '10:00');
    const completion = { reportedAt: confirmedAt, documentOn: '2025-01-20', confirmedAt };
    const facts = assignment([stage('2025-01-30', { completion }), stage('2025-12-15', { id: 'review' })]);
    const { closed, next } = agenda(facts, defaultPolicy, vietnamCalendar, confirmedAt);
    expect(closed).toBe(false);
    expect(next).toMatchObject({ stageId: 'review', code: 'start' });
  });

  it('stays open and silent while its only stage waits for an event', () => {
    const facts = live(assignment([stage(null)]), '2027-12-31').facts;
    const later = agenda(facts, defaultPolicy, vietnamCalendar, instantAt('2027-12-31', '09:00'));
    expect(later).toMatchObject({ due: [], next: null, closed: false });
  });

  it.each([
    ['everything was finished', true],
    ['every stage was taken out', false],
  ])('closes at once where %s before anybody was told', (_title, hasStage) => {
    const confirmedAt = instantAt('2024-12-02', '07:00');
    const completion = { reportedAt: confirmedAt, documentOn: '2024-12-01', confirmedAt };
    const facts = assignment(hasStage ? [stage('2025-01-30', { completion })] : []);
    const { due, next, closed } = agenda(facts, defaultPolicy, vietnamCalendar, assignedAt);
    expect(due.map(({ code, outcome }) => `${code} ${outcome}`)).toEqual(['assigned overtaken']);
    expect({ next, closed }).toEqual({ next: null, closed: true });
  });

  it('tells the last weekly lines of the years whose calendar is known', () => {
    const { told } = live(assignment([stage('2027-12-10')]), '2027-12-31');
    expect(told.filter((one) => one.includes('weekly'))).toEqual([
      '2027-12-20 weekly-1',
      '2027-12-27 weekly-2',
    ]);
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

  it('says nothing of a paused stage and goes on with what lies after its resumption', () => {
    const told = live(row13, '2025-01-17').facts;
    const pausedAt = instantAt('2025-01-20', '10:00');
    const paused = { ...told, stages: [stage('2025-01-30', { pausedAt })] };
    const silent = agenda(paused, defaultPolicy, vietnamCalendar, instantAt('2025-02-20', '08:00'));
    expect(silent).toMatchObject({ due: [], next: null, closed: false });
    const dueSetAt = instantAt('2025-02-20', '08:00');
    const resumed = { ...told, stages: [stage('2025-01-30', { dueVersion: 2, dueSetAt })] };
    const { due, next } = agenda(resumed, defaultPolicy, vietnamCalendar, dueSetAt);
    expect(new Set(due.map(({ outcome }) => outcome))).toEqual(new Set(['overtaken']));
    expect(due.map(({ code }) => code)).not.toContain('start');
    expect(next?.code).toBe('weekly-3');
  });

  it('is silent each week until the committed date, that day included, and goes on when it is broken', () => {
    const told = live(row13, '2025-02-12').facts;
    const facts = { ...told, stages: [stage('2025-01-30', { committedOn: '2025-03-03' })] };
    const { told: after } = live({ ...facts, assignedAt: instantAt('2024-12-02', '07:00') }, '2025-04-30');
    expect(after).toEqual(['2025-04-14 weekly-5']);
    const { due } = agenda(facts, defaultPolicy, vietnamCalendar, instantAt('2025-02-17', '07:00'));
    expect(due).toMatchObject([
      { code: 'weekly-2', outcome: 'overtaken', reason: 'Cơ quan đã cam kết hoàn thành ngày 03/3/2025' },
    ]);
  });

  it('finds the line after a commitment though many Mondays lie between', () => {
    const told = live(row13, '2025-02-12').facts;
    const facts = { ...told, stages: [stage('2025-01-30', { committedOn: '2025-06-16' })] };
    const { next } = agenda(facts, defaultPolicy, vietnamCalendar, instantAt('2025-02-12', '08:00'));
    expect(next).toMatchObject({ code: 'weekly-8', at: instantAt('2025-07-07', '07:00') });
  });

  it('tells the head of a new lead of the assignment, and nothing that lies before', () => {
    const told = live(row13, '2025-01-17').facts;
    const at = instantAt('2025-01-20', '10:00');
    const facts = {
      ...told,
      assignedAt: at,
      assignVersion: 2,
      stages: [stage('2025-01-30', { dueVersion: 2, dueSetAt: at })],
    };
    const { told: after } = live(facts, '2025-02-04');
    expect(after).toEqual(['2025-01-20 assigned', '2025-01-24 due', '2025-02-04 overdue-1']);
  });

  it('takes a cancelled stage as closed', () => {
    const cancelledAt = instantAt('2025-01-20', '10:00');
    const both = assignment([stage('2025-01-30', { cancelledAt }), stage('2025-06-30', { id: 'other' })]);
    expect(live(both, '2025-03-31').told).toEqual(['2024-12-02 assigned']);
    const only = { ...row13, stages: [stage('2025-01-30', { cancelledAt })] };
    expect(agenda(only, defaultPolicy, vietnamCalendar, cancelledAt)).toMatchObject({
      next: null,
      closed: true,
    });
  });

  /** A life in which the office moves, pauses and resumes, and the lead commits, on some days. */
  const changes = fc.array(
    fc.record({
      after: fc.integer({ min: 0, max: 40 }),
      what: fc.constantFrom('extend', 'pause', 'resume', 'commit', 'transfer'),
      days: fc.integer({ min: 1, max: 60 }),
    }),
    { maxLength: 6 },
  );

  it('never decides a code twice under one due version, nor what lies before a change, nor a paused stage', () => {
    fc.assert(
      fc.property(changes, (list) => {
        let facts = row13;
        let day = '2024-12-02';
        for (const { after, what, days } of list) {
          const until = addDays(day, after);
          const before = facts.decided.length;
          facts = live({ ...facts }, until, instantAt(day, '12:00')).facts;
          const [one = stage(null)] = facts.stages;
          const fresh = facts.decided.slice(before);
          if (one.pausedAt !== null) expect(fresh.filter(({ stageId }) => stageId !== null)).toEqual([]);
          expectLaterOnly(facts, fresh);
          day = until;
          facts = changed(facts, what, { day, days });
        }
        facts = live(facts, addDays(day, 90), instantAt(day, '12:00')).facts;
        const keys = facts.decided.map((rung) => `${rung.stageId} ${rung.code} ${rung.dueVersion}`);
        expect(new Set(keys).size).toBe(keys.length);
        const starts = facts.decided.filter(({ code, outcome }) => code === 'start' && outcome === 'told');
        expect(starts.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 200 },
    );
  });

  /** What is told under a later due version is decided after the change that raised it. */
  function expectLaterOnly({ stages: [one] }: AssignmentFacts, fresh: readonly DecidedRung[]): void {
    if (one === undefined) return;
    const told = fresh.filter(({ outcome, dueVersion }) => outcome === 'told' && dueVersion > 1);
    for (const rung of told) {
      if (rung.stageId === null) continue;
      expect(rung.dueVersion).toBe(one.dueVersion);
      expect(rung.decidedAt.getTime()).toBeGreaterThan(one.dueSetAt.getTime());
    }
  }

  function changed(
    facts: AssignmentFacts,
    what: string,
    { day, days }: { day: string; days: number },
  ): AssignmentFacts {
    const [one = stage(null)] = facts.stages;
    const at = instantAt(day, '12:00');
    const raised = { dueVersion: one.dueVersion + 1, dueSetAt: at };
    const withStage = (change: Partial<StageFacts>) => ({ ...facts, stages: [{ ...one, ...change }] });
    if (what === 'pause') return withStage({ pausedAt: one.pausedAt ?? at });
    if (what === 'resume') return one.pausedAt === null ? facts : withStage({ pausedAt: null, ...raised });
    if (what === 'commit') return withStage({ committedOn: addDays(day, days) });
    if (what === 'transfer') {
      return { ...withStage(raised), assignedAt: at, assignVersion: facts.assignVersion + 1 };
    }
    const dates = stage(addDays(one.nominal ?? day, days));
    return withStage({ ...dates, ...raised, pausedAt: one.pausedAt });
  }
});
