import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantAt } from '../dates/index.js';
import { acknowledge, note } from './assignment-commands.js';
import {
  type CommandStage,
  completeStage,
  confirmStage,
  nudgeStage,
  presentStage,
  recordIssued,
  returnStage,
  type StageChange,
  stageStateAt,
} from './stage-commands.js';
import { whoConfirms } from './who-confirms.js';

const now = instantAt('2025-02-04', '09:00');
const office = { name: 'Văn phòng', selfConfirmed: false };

const open: CommandStage = {
  id: 's1',
  kind: 'issue',
  effective: '2025-02-03',
  soonOn: '2025-01-17',
  waitsForEvent: false,
  continuous: false,
  presentedAt: null,
  completedAt: null,
  documentOn: null,
  confirmedAt: null,
  returnedAt: null,
  returns: 0,
  nominal: '2025-01-30',
  working: '2025-01-24',
  dueVersion: 1,
  extensions: 0,
  pausedAt: null,
  cancelledAt: null,
};

const after = (stage: CommandStage, change: StageChange | null): CommandStage => ({ ...stage, ...change });
const report = { number: '12/KH-STP', on: '2025-02-03' };
const completed = after(open, completeStage(open, report, now).change);

describe('commands on a stage', () => {
  it('reports a completion, which then waits for confirmation', () => {
    expect(stageStateAt(completed, now)).toBe('awaiting-confirmation');
  });

  it('judges on time by the date of the document once confirmed', () => {
    const confirmed = after(completed, confirmStage(completed, office, now).change);
    expect(stageStateAt(confirmed, now)).toBe('done-on-time');
    const late = after(open, completeStage(open, { number: '13', on: '2025-02-04' }, now).change);
    expect(stageStateAt(after(late, confirmStage(late, office, now).change), now)).toBe('done-late');
  });

  it('refuses a document of tomorrow and names the field', () => {
    const { refusal } = completeStage(open, { number: '1', on: '2025-02-05' }, now);
    expect(refusal).toMatchObject({ code: 'future-date', field: 'documentOn' });
  });

  it('refuses a second completion with the state it is in', () => {
    const { refusal } = completeStage(completed, report, now);
    expect(refusal).toMatchObject({ code: 'already-completed', state: 'awaiting-confirmation', field: null });
  });

  it('presents only a document to be issued', () => {
    const reportStage = { ...open, kind: 'report' as const };
    expect(presentStage(reportStage, '2025-02-04', now).refusal?.code).toBe('not-an-issue-stage');
    const presented = after(open, presentStage(open, '2025-02-04', now).change);
    expect(stageStateAt(presented, now)).toBe('awaiting-signature');
    expect(presentStage(presented, '2025-02-04', now).refusal?.state).toBe('awaiting-signature');
    expect(completeStage(presented, report, now).change).not.toBeNull();
  });

  it('confirms only what was reported, and once', () => {
    expect(confirmStage(open, office, now).refusal).toMatchObject({
      code: 'nothing-to-confirm',
      state: 'overdue',
    });
    const confirmed = after(completed, confirmStage(completed, office, now).change);
    expect(confirmStage(confirmed, office, now).refusal?.code).toBe('already-confirmed');
    expect(returnStage(confirmed, 'thiếu', now).refusal?.code).toBe('already-confirmed');
  });

  it('returns a completion or a presentation, and the lead owes it again', () => {
    const returned = after(completed, returnStage(completed, 'thiếu biểu', now).change);
    expect(returned).toMatchObject({ completedAt: null, documentOn: null, returns: 1, returnedAt: now });
    expect(stageStateAt(returned, now)).toBe('overdue');
    expect(stageStateAt({ ...returned, effective: '2025-03-03' }, now)).toBe('returned');
    expect(returnStage(open, 'x', now).refusal?.code).toBe('nothing-to-return');
  });

  it('records an issued document completed and confirmed at once', () => {
    const { change } = recordIssued(open, { document: report, by: office }, now);
    expect(change).toMatchObject({ completedAt: now, confirmedAt: now, confirmedBy: 'Văn phòng' });
    expect(recordIssued(completed, { document: report, by: office }, now).refusal?.state).toBe(
      'awaiting-confirmation',
    );
    const review = { ...open, kind: 'review' as const };
    expect(recordIssued(review, { document: report, by: office }, now).refusal?.code).toBe(
      'not-an-issue-stage',
    );
  });

  it('nudges only a lead who still owes the stage', () => {
    expect(nudgeStage(open, now).refusal).toBeNull();
    expect(nudgeStage(completed, now).refusal?.state).toBe('awaiting-confirmation');
  });

  it('never leaves a confirmed stage without a completion, whatever the order of commands', () => {
    const commands: readonly ((stage: CommandStage) => StageChange | null)[] = [
      (stage) => presentStage(stage, '2025-02-04', now).change,
      (stage) => completeStage(stage, report, now).change,
      (stage) => recordIssued(stage, { document: report, by: office }, now).change,
      (stage) => confirmStage(stage, office, now).change,
      (stage) => returnStage(stage, 'lý do', now).change,
    ];
    fc.assert(
      fc.property(fc.array(fc.nat(commands.length - 1), { maxLength: 12 }), (order) => {
        let stage = open;
        for (const index of order) {
          const wasConfirmed = stage.confirmedAt !== null;
          stage = after(stage, commands[index]?.(stage) ?? null);
          if (wasConfirmed) expect(stage.confirmedAt).not.toBeNull();
          if (stage.confirmedAt !== null) expect(stage.completedAt).not.toBeNull();
        }
      }),
    );
  });
});

describe('acknowledging', () => {
  const fresh = {
    ...{ acknowledgedAt: null, acknowledgedBy: null, acknowledgedMeans: null },
    confirmedStages: [false],
  };
  const command = { by: 'Giám đốc Sở Tư pháp', promisedOn: null, means: null };

  it('counts the first press and tells the second who was faster', () => {
    const first = acknowledge(fresh, command, now).change;
    expect(first).toMatchObject({ kind: 'acknowledged', change: { acknowledgedAt: now } });
    const taken = { ...fresh, acknowledgedAt: now, acknowledgedBy: 'Văn thư' };
    expect(acknowledge(taken, command, now).change).toMatchObject({
      kind: 'already',
      acknowledgedBy: 'Văn thư',
    });
  });

  it('refuses a duty that is done and a promise of yesterday', () => {
    const done = { ...fresh, confirmedStages: [true, true] };
    expect(acknowledge(done, command, now).refusal?.state).toBe('closed');
    expect(note(done).refusal?.state).toBe('closed');
    const late = { ...command, promisedOn: '2025-02-03' };
    expect(acknowledge(fresh, late, now).refusal).toMatchObject({ field: 'promisedOn' });
  });

  it('accepts a duty that has no stage yet', () => {
    expect(acknowledge({ ...fresh, confirmedStages: [] }, command, now).change?.kind).toBe('acknowledged');
  });
});

describe('who confirms', () => {
  it('is the office, for rows of the office the standing body, and nobody for one’s own where there is a choice', () => {
    const bodies = { office: 'vp', standing: 'snv' };
    expect(whoConfirms({ ...bodies, lead: 'stp' })).toEqual({ by: 'office', selfConfirmed: false });
    expect(whoConfirms({ ...bodies, lead: 'snv' })).toEqual({ by: 'office', selfConfirmed: false });
    expect(whoConfirms({ ...bodies, lead: 'vp' })).toEqual({ by: 'standing', selfConfirmed: false });
    expect(whoConfirms({ lead: 'vp', office: 'vp', standing: 'vp' })).toEqual({
      by: 'office',
      selfConfirmed: true,
    });
    expect(whoConfirms({ lead: 'vp', office: 'vp', standing: null }).selfConfirmed).toBe(true);
  });
});
