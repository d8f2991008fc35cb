import { describe, expect, it } from 'vitest';
import { vietnamCalendar } from '../calendar/index.js';
import { instantAt } from '../dates/index.js';
import { defaultPolicy } from '../ladder/index.js';
import { agenda } from './agenda.js';
import type { AssignmentFacts, SuccessionFacts } from './facts.js';

const assignedAt = instantAt('2024-12-02', '07:00');
const untouched: SuccessionFacts = { inheritedAt: null, headsFrom: null, leadEnds: null, isMerged: false };

/** One stage of 30 June 2025, everything before it told, and what a succession has done. */
function facts(succession: Partial<SuccessionFacts>): AssignmentFacts {
  const told = { stageId: 'stage', repeat: 1, dueVersion: 1, outcome: 'told' as const };
  const before = ['start', 'soon', 'unacknowledged', 'due'];
  return {
    id: 'assignment',
    assignedAt,
    assignVersion: 1,
    acknowledgedAt: null,
    promisedOn: null,
    stages: [
      {
        ...{ id: 'stage', kind: 'report', nominal: '2025-06-30', effective: '2025-06-30' },
        ...{ working: '2025-06-30', dueVersion: 1, dueSetAt: assignedAt, held: false },
        ...{ presentedAt: null, completion: null, returnedAt: null, returns: 0 },
        ...{ committedOn: null, pausedAt: null, cancelledAt: null },
      },
    ],
    decided: [
      { ...told, stageId: null, code: 'assigned', decidedAt: assignedAt },
      ...before.map((code) => ({ ...told, code, decidedAt: instantAt('2025-06-30', '07:00') })),
    ],
    succession: { ...untouched, ...succession },
  };
}

const at = (given: AssignmentFacts, day: string, time = '07:00') =>
  agenda(given, defaultPolicy, vietnamCalendar, instantAt(day, time));
const brief = (given: AssignmentFacts, day: string) =>
  at(given, day).due.map(({ code, outcome, to }) => [code, outcome, to]);

const inherited = { inheritedAt: instantAt('2025-07-01', '00:00'), headsFrom: '2025-07-15' };

describe('agenda after a succession', () => {
  it('gives the head of the successor the list of what was handed over, once for each hand-over', () => {
    const given = facts(inherited);
    const [list] = at(given, '2025-07-01', '00:00').due;
    expect(list).toMatchObject({ code: 'handover-2025-07-01', stageId: null, to: ['head'], outcome: 'tell' });
    const decided = { ...given.decided[0]!, code: 'handover-2025-07-01' };
    const again = { ...given, decided: [...given.decided, decided] };
    expect(at(again, '2025-07-01', '00:00').due).toEqual([]);
  });

  it('tells the officer, but no head, of lateness in the quiet days', () => {
    expect(brief(facts(inherited), '2025-07-01')).toContainEqual(['overdue-1', 'tell', ['officer']]);
    expect(brief(facts({}), '2025-07-01')).toContainEqual(['overdue-1', 'tell', ['officer', 'head']]);
  });

  it('keeps a rung that only the head would hear as muted, with the reason, and calls the head afterwards', () => {
    const weekly = (day: string) => at(facts(inherited), day).due.find(({ kind }) => kind === 'weekly');
    expect(weekly('2025-07-07')).toMatchObject({ code: 'weekly-1', outcome: 'muted', to: [] });
    expect(weekly('2025-07-07')?.reason).toContain('15/7/2025');
    const late = at(facts(inherited), '2025-07-21').due.filter(({ outcome }) => outcome === 'tell');
    expect(late).toContainEqual(expect.objectContaining({ code: 'weekly-3', to: ['head'] }));
  });

  it('speaks to the office instead, and says so, while nobody has decided who takes over', () => {
    const waiting = facts({ leadEnds: { on: '2025-07-01', waitsFor: 'decision' } });
    const [step] = at(waiting, '2025-07-01').due;
    expect(step).toMatchObject({ code: 'overdue-1', outcome: 'tell', to: ['office'], copyTo: [] });
    expect(step?.reason).toContain('kết thúc hoạt động từ ngày 01/7/2025');
    const before = facts({ leadEnds: { on: '2025-07-02', waitsFor: 'decision' } });
    expect(brief(before, '2025-07-01')).toContainEqual(['overdue-1', 'tell', ['officer', 'head']]);
  });

  it('tells nobody between the end of an agency and the move to its only successor', () => {
    const moving = facts({ leadEnds: { on: '2025-07-01', waitsFor: 'hand-over' } });
    expect(at(moving, '2025-07-01')).toMatchObject({ due: [], next: null, closed: false });
    expect(at(moving, '2025-06-30').next).toMatchObject({ code: 'overdue-1' });
  });

  it('asks nothing of a share that was merged into another', () => {
    expect(at(facts({ isMerged: true }), '2025-07-21')).toMatchObject({ due: [], next: null, closed: true });
  });
});
