import { describe, expect, it } from 'vitest';
import { vietnamCalendar } from '../calendar/index.js';
import { instantAt } from '../dates/index.js';
import { bundleAhead, defaultDeliverySettings, type WaitingNotice } from './index.js';

const from = instantAt('2025-01-02', '07:00');
const until = instantAt('2025-12-31', '23:59');

function notice(id: string, createdAt: Date, rest: Partial<WaitingNotice> = {}): WaitingNotice {
  const about = { assignmentId: id, stageId: `${id}-issue`, kind: 'due', code: 'due', copy: false } as const;
  return { id, createdAt, role: 'officer', ...about, ...rest };
}

function ahead(notices: WaitingNotice[], holds: (one: WaitingNotice, at: Date) => boolean = () => true) {
  const settings = defaultDeliverySettings;
  return bundleAhead(notices, { settings, calendar: vietnamCalendar, from, until, holds }).map(
    ({ at, copy, notices: told }) => ({ at, copy, ids: told.map(({ id }) => id) }),
  );
}

describe('messages still to come', () => {
  it('leave together when the window opens', () => {
    const at = instantAt('2025-01-24', '07:30');
    const decided = instantAt('2025-01-24', '07:00');
    expect(ahead([notice('a', decided), notice('b', decided)])).toEqual([
      { at, copy: false, ids: ['a', 'b'] },
    ]);
  });

  it('wait for the next working day where they are decided on a rest day', () => {
    const [message] = ahead([notice('a', instantAt('2025-03-01', '00:00'))]);
    expect(message?.at).toEqual(instantAt('2025-03-03', '07:30'));
  });

  it('leave at once inside the window, a copy by itself', () => {
    const at = instantAt('2025-01-24', '09:15');
    expect(ahead([notice('a', at), notice('b', at, { copy: true })])).toEqual([
      { at, copy: false, ids: ['a'] },
      { at, copy: true, ids: ['b'] },
    ]);
  });

  it('leave out what has lost its point by then', () => {
    const decided = instantAt('2025-01-24', '18:00');
    const holds = (one: WaitingNotice): boolean => one.id !== 'a';
    expect(ahead([notice('a', decided), notice('b', decided)], holds).map(({ ids }) => ids)).toEqual([['b']]);
    expect(ahead([notice('a', decided)], holds)).toEqual([]);
  });

  it('never leave before the beginning, however long something has waited', () => {
    const [message] = ahead([notice('a', instantAt('2024-11-01', '09:00'))]);
    expect(message?.at).toEqual(instantAt('2025-01-02', '07:30'));
  });

  it('end where no calendar knows the next working day', () => {
    expect(
      bundleAhead([notice('a', instantAt('2050-12-31', '18:00'))], {
        ...{ settings: defaultDeliverySettings, calendar: vietnamCalendar, from, holds: () => true },
        until: instantAt('2051-06-01', '00:00'),
      }),
    ).toEqual([]);
  });
});
