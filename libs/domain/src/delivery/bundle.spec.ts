import { describe, expect, it } from 'vitest';
import { vietnamCalendar } from '../calendar/index.js';
import { instantAt } from '../dates/index.js';
import { bundle, defaultDeliverySettings as settings, nothingSent, type WaitingNotice } from './index.js';

const seven = instantAt('2025-02-04', '07:00');
const halfPast = instantAt('2025-02-04', '07:30');

function notice(id: string, kind: string, rest: Partial<WaitingNotice> = {}): WaitingNotice {
  return {
    id,
    kind,
    code: kind,
    assignmentId: `a-${id}`,
    stageId: `s-${id}`,
    role: 'officer',
    copy: false,
    createdAt: seven,
    ...rest,
  };
}

const decide = (waiting: WaitingNotice[], now: Date, undecided = false) =>
  bundle({ waiting, undecided, settings, sentToday: nothingSent, calendar: vietnamCalendar, now });

describe('bundle', () => {
  it('says nothing when nothing waits', () => {
    expect(decide([], halfPast)).toEqual({ messages: [], overtaken: [], next: null });
  });

  it('waits for the send window of the same working day', () => {
    expect(decide([notice('1', 'due')], seven).next).toEqual(halfPast);
  });

  it('waits for the next working day after hours and over Tết', () => {
    expect(decide([notice('1', 'due')], instantAt('2025-01-24', '17:00')).next).toEqual(
      instantAt('2025-02-03', '07:30'),
    );
  });

  it('waits while an assignment is due and undecided, ten minutes at most', () => {
    const late = notice('1', 'due', { createdAt: halfPast });
    expect(decide([late], halfPast, true).next).toEqual(instantAt('2025-02-04', '07:40'));
    expect(decide([late], instantAt('2025-02-04', '07:40'), true).messages).toHaveLength(1);
  });

  it('writes one message, worst first', () => {
    const { messages } = decide(
      [notice('1', 'soon'), notice('2', 'overdue-1'), notice('3', 'due')],
      halfPast,
    );
    expect(messages).toEqual([{ copy: false, noticeIds: ['2', '3', '1'] }]);
  });

  it('speaks of a stage once: the worse rung overtakes the other', () => {
    const same = { stageId: 's', assignmentId: 'a' };
    const { messages, overtaken } = decide(
      [notice('1', 'due', same), notice('2', 'overdue-1', same)],
      halfPast,
    );
    expect(messages).toEqual([{ copy: false, noticeIds: ['2'] }]);
    expect(overtaken).toEqual([{ noticeId: '1', by: 'overdue-1', isRepeat: false }]);
  });

  it('says the same rung once where two readers share an address, whole assignments and copies as well', () => {
    const whole = { assignmentId: 'a', stageId: null };
    const { messages, overtaken } = decide(
      [
        notice('1', 'assigned', whole),
        notice('2', 'assigned', { ...whole, copy: true }),
        notice('3', 'assigned', { ...whole, assignmentId: 'b', copy: true }),
      ],
      halfPast,
    );
    expect(messages).toEqual([
      { copy: false, noticeIds: ['1'] },
      { copy: true, noticeIds: ['3'] },
    ]);
    expect(overtaken).toEqual([{ noticeId: '2', by: 'assigned', isRepeat: true }]);
  });

  it('sends copies as a message of their own', () => {
    const { messages } = decide([notice('1', 'assigned', { copy: true }), notice('2', 'due')], halfPast);
    expect(messages).toEqual([
      { copy: false, noticeIds: ['2'] },
      { copy: true, noticeIds: ['1'] },
    ]);
  });
});
