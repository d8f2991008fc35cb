import { describe, expect, it } from 'vitest';
import { instantAt } from '../dates/index.js';
import { daysLate, type StateView, stateOf } from './index.js';

const open: StateView = {
  effective: '2025-02-03',
  soonOn: '2025-01-17',
  presentedAt: null,
  completion: null,
  returnedAt: null,
  pausedAt: null,
  cancelledAt: null,
  waitsForEvent: false,
  continuous: false,
};
const done = (documentOn: string | null, confirmed = true): StateView => ({
  ...open,
  completion: {
    reportedAt: instantAt('2025-02-10', '09:00'),
    documentOn,
    confirmedAt: confirmed ? instantAt('2025-02-11', '09:00') : null,
  },
});

describe('stateOf', () => {
  it('is overdue only after the effective date has ended', () => {
    expect(stateOf(open, '2025-02-03')).toBe('due-soon');
    expect(stateOf(open, '2025-02-04')).toBe('overdue');
  });

  it('begins to be due soon with the rung soon', () => {
    expect(stateOf(open, '2025-01-16')).toBe('not-due');
    expect(stateOf(open, '2025-01-17')).toBe('due-soon');
  });

  it('judges by the date of the document, not of the click', () => {
    expect(stateOf(done('2025-02-03'), '2025-03-01')).toBe('done-on-time');
    expect(stateOf(done('2025-02-04'), '2025-03-01')).toBe('done-late');
  });

  it('judges by the report where there is no document', () => {
    expect(stateOf(done(null), '2025-03-01')).toBe('done-late');
  });

  it('waits for confirmation, for a signature, for an event', () => {
    expect(stateOf(done('2025-02-03', false), '2025-03-01')).toBe('awaiting-confirmation');
    expect(stateOf({ ...open, presentedAt: instantAt('2025-01-20', '09:00') }, '2025-03-01')).toBe(
      'awaiting-signature',
    );
    expect(stateOf({ ...open, effective: null, soonOn: null, waitsForEvent: true }, '2025-03-01')).toBe(
      'waiting-event',
    );
    expect(stateOf({ ...open, effective: null, soonOn: null }, '2025-03-01')).toBe('undetermined');
  });

  it('says returned until the date has passed, then overdue', () => {
    const returned = { ...open, returnedAt: instantAt('2025-01-22', '09:00') };
    expect(stateOf(returned, '2025-01-23')).toBe('returned');
    expect(stateOf(returned, '2025-02-04')).toBe('overdue');
  });

  it('counts calendar days after the effective date', () => {
    expect(daysLate('2025-02-03', '2025-02-03')).toBe(0);
    expect(daysLate('2025-02-03', '2025-02-13')).toBe(10);
    expect(daysLate(null, '2025-02-13')).toBe(0);
  });
});
