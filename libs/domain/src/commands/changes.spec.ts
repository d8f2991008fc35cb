import { describe, expect, it } from 'vitest';
import { instantAt } from '../dates/index.js';
import {
  askExtension,
  commitTo,
  grantExtension,
  moveWorkingDate,
  type NewDates,
  rescheduleStage,
} from './date-changes.js';
import { cancelStage, pauseStage, reopenStage, resumeStage, transferStage } from './life-changes.js';
import {
  type CommandStage,
  completeStage,
  confirmStage,
  nudgeStage,
  presentStage,
  type StageChange,
  stageStateAt,
} from './stage-commands.js';

const before = instantAt('2025-01-20', '09:00');
const late = instantAt('2025-02-04', '09:00');
const office = { name: 'Văn phòng', selfConfirmed: false };
const document = { number: '12/KH-STP', on: '2025-01-20' };

const open: CommandStage = {
  id: 's1',
  kind: 'issue',
  nominal: '2025-01-30',
  effective: '2025-02-03',
  working: '2025-01-24',
  dueVersion: 1,
  extensions: 0,
  soonOn: '2025-01-17',
  waitsForEvent: false,
  continuous: false,
  presentedAt: null,
  completedAt: null,
  documentOn: null,
  confirmedAt: null,
  returnedAt: null,
  returns: 0,
  pausedAt: null,
  cancelledAt: null,
};
const march: NewDates = {
  nominal: '2025-03-30',
  effective: '2025-03-31',
  working: '2025-03-28',
  soonOn: '2025-03-21',
};
const after = (stage: CommandStage, change: StageChange | null): CommandStage => ({ ...stage, ...change });
const asked = { newOn: '2025-03-30', atMost: 2 };
const granted = { dates: march, decidedOn: '2025-01-20', atMost: 2 };

describe('an extension', () => {
  it('is asked up to the effective date, for a later date', () => {
    expect(askExtension(open, asked, before).change).toEqual({});
    expect(askExtension(open, asked, instantAt('2025-02-03', '23:59')).change).toEqual({});
    expect(askExtension(open, asked, late).refusal).toMatchObject({ code: 'already-due', state: 'overdue' });
    expect(askExtension(open, { ...asked, newOn: '2025-01-30' }, before).refusal).toMatchObject({
      code: 'not-later',
      field: 'newOn',
    });
  });

  it('moves all dates under a higher due version and ends a commitment', () => {
    expect(grantExtension(open, granted, before).change).toEqual({
      ...march,
      dueVersion: 2,
      dueSetAt: before,
      committedOn: null,
      extensions: 1,
    });
  });

  it('may be decided after the date has passed, but not by a decision of tomorrow', () => {
    expect(grantExtension(open, granted, late).change?.nominal).toBe('2025-03-30');
    const tomorrow = { ...granted, decidedOn: '2025-02-05' };
    expect(grantExtension(open, tomorrow, late).refusal).toMatchObject({
      code: 'future-date',
      field: 'decidedOn',
    });
  });

  it('is limited in number, and never given to what is reported, cancelled or undated', () => {
    expect(askExtension({ ...open, extensions: 2 }, asked, before).refusal?.code).toBe('too-many-extensions');
    const done = after(open, completeStage(open, document, before).change);
    expect(grantExtension(done, granted, before).refusal?.code).toBe('already-completed');
    const cancelled = after(open, cancelStage(open, before).change);
    expect(askExtension(cancelled, asked, before).refusal?.code).toBe('stage-cancelled');
    const undated = { ...open, nominal: null, effective: null };
    expect(askExtension(undated, asked, before).refusal?.code).toBe('stage-undated');
  });
});

describe('other dates', () => {
  it('lets the office move only the working date, between today and the effective date', () => {
    const to = (working: string) => moveWorkingDate(open, { working, soonOn: null }, before);
    expect(to('2025-02-03').change).toMatchObject({ working: '2025-02-03', dueVersion: 2 });
    expect(to('2025-02-03').change).not.toHaveProperty('effective');
    expect(to('2025-02-04').refusal).toMatchObject({ code: 'not-before-due', field: 'workingOn' });
    expect(to('2025-01-19').refusal?.code).toBe('past-date');
  });

  it('takes a commitment only once it is late, for a day to come', () => {
    expect(commitTo(open, '2025-02-28', before).refusal?.code).toBe('not-overdue');
    expect(commitTo(open, '2025-02-04', late).refusal?.field).toBe('newOn');
    const committed = commitTo(open, '2025-02-28', late);
    expect(committed.change).toEqual({ committedOn: '2025-02-28' });
    expect(stageStateAt(after(open, committed.change), late)).toBe('overdue');
  });

  it('reschedules in either direction, never before today', () => {
    const early = { ...march, nominal: '2025-01-20' };
    expect(rescheduleStage(open, early, before).change).toMatchObject({
      nominal: '2025-01-20',
      dueVersion: 2,
    });
    expect(rescheduleStage(open, early, late).refusal?.code).toBe('past-date');
    expect(rescheduleStage(open, null, late).refusal?.code).toBe('stage-undated');
  });
});

describe('an interruption', () => {
  const paused = after(open, pauseStage(open, before).change);
  const cancelled = after(open, cancelStage(open, before).change);

  it('pauses once, silences a hand-made reminder, and resumes under a higher due version', () => {
    expect(stageStateAt(paused, late)).toBe('paused');
    expect(pauseStage(paused, late).refusal).toMatchObject({ code: 'stage-paused', state: 'paused' });
    expect(nudgeStage(paused, late).refusal?.code).toBe('stage-silent');
    expect(presentStage(paused, '2025-02-04', late).refusal?.code).toBe('stage-paused');
    const resumed = resumeStage(paused, late).change;
    expect(resumed).toEqual({ pausedAt: null, dueVersion: 2, dueSetAt: late });
    expect(resumeStage(after(paused, resumed), late).refusal?.code).toBe('not-paused');
  });

  it('ends when the lead reports, so that the result can be confirmed', () => {
    const done = after(paused, completeStage(paused, document, late).change);
    expect(stageStateAt(done, late)).toBe('awaiting-confirmation');
    expect(done.pausedAt).toBeNull();
  });

  it('cancels what is open, once, and leaves a confirmed result alone', () => {
    expect(stageStateAt(cancelled, late)).toBe('cancelled');
    expect(cancelStage(cancelled, late).refusal?.code).toBe('stage-cancelled');
    expect(completeStage(cancelled, document, late).refusal?.state).toBe('cancelled');
    expect(confirmStage(cancelled, office, late).refusal?.code).toBe('stage-cancelled');
    const confirmed = after(open, { completedAt: before, confirmedAt: before });
    expect(cancelStage(confirmed, late).refusal?.code).toBe('already-confirmed');
  });

  it('reopens a confirmed result as a returned one, a cancelled stage where it stood', () => {
    const confirmed = after(open, { completedAt: before, confirmedAt: before, documentOn: '2025-01-20' });
    const returned = after(confirmed, reopenStage(confirmed, 'Sai thẩm quyền ký', late).change);
    expect(returned).toMatchObject({ completedAt: null, confirmedAt: null, returnedAt: late, returns: 1 });
    expect(stageStateAt(returned, late)).toBe('overdue');
    expect(reopenStage(cancelled, 'Vẫn thực hiện', late).change).toEqual({
      cancelledAt: null,
      pausedAt: null,
      dueVersion: 2,
      dueSetAt: late,
    });
    expect(reopenStage(open, 'x', late).refusal?.code).toBe('not-closed');
  });

  it('hands over to another lead only what is still owed', () => {
    expect(transferStage(open, late)).toMatchObject({ dueVersion: 2, dueSetAt: late });
    expect(transferStage({ ...open, completedAt: before }, late)).toBeNull();
    expect(transferStage(cancelled, late)).toBeNull();
  });
});
