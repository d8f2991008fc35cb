import { describe, expect, it } from 'vitest';
import { vietnamCalendar as calendar } from '../calendar/index.js';
import { instantAt } from '../dates/index.js';
import {
  bundle,
  bundleAhead,
  defaultDeliverySettings,
  type DeliverySettings,
  paceAhead,
  paceOf,
  settingsFor,
  type WaitingNotice,
} from './index.js';

const morning = instantAt('2025-02-04', '07:30');
const evening = instantAt('2025-02-04', '19:00');
const tomorrow = instantAt('2025-02-05', '07:30');

function notice(id: string, kind: string, rest: Partial<WaitingNotice> = {}): WaitingNotice {
  const about = { assignmentId: id, stageId: id, code: kind, role: 'officer', copy: false } as const;
  return { id, kind, createdAt: morning, ...about, ...rest };
}

function decide(
  waiting: WaitingNotice[],
  at: { sent?: number; now?: Date; settings?: Partial<DeliverySettings> } = {},
) {
  const { sent = 0, now = morning } = at;
  const sentToday = { all: sent, toHead: sent };
  const settings = { ...defaultDeliverySettings, ...at.settings };
  return bundle({ waiting, undecided: false, settings, sentToday, calendar, now });
}

const ids = ({ messages }: { messages: { noticeIds: string[] }[] }) => messages.map((one) => one.noticeIds);

describe('a head of an agency', () => {
  const assigned = notice('1', 'assigned', { role: 'head' });

  it('gets one message a day; the next one waits for the window of the next working day', () => {
    expect(ids(decide([assigned]))).toEqual([['1']]);
    expect(decide([assigned], { sent: 1 })).toEqual({ messages: [], overtaken: [], next: tomorrow });
  });

  it('gets another one where something is overdue, with all that waits', () => {
    const overdue = notice('2', 'overdue-1', { role: 'head' });
    expect(ids(decide([assigned, overdue], { sent: 1 }))).toEqual([['2', '1']]);
  });

  it('gets copies of other things beside it', () => {
    const copy = notice('2', 'assigned', { role: 'coordinating', copy: true });
    expect(ids(decide([assigned, copy]))).toEqual([['1'], ['2']]);
    expect(ids(decide([assigned, copy], { sent: 1 }))).toEqual([['2']]);
  });

  it('is not an officer who is told twice on one day', () => {
    expect(ids(decide([notice('1', 'returned')], { sent: 1 }))).toEqual([['1']]);
  });
});

describe('messages to one address on one day', () => {
  const settings = { perDay: 2 };

  it('end at what the office has set, overdue or not', () => {
    const overdue = notice('1', 'overdue-1', { role: 'head' });
    expect(decide([overdue], { sent: 2, settings }).next).toEqual(tomorrow);
  });

  it('are first notices before repeats, those meant before copies', () => {
    const repeat = notice('1', 'weekly', { code: 'weekly-2' });
    const copy = notice('2', 'assigned', { copy: true });
    expect(decide([repeat, copy], { sent: 1, settings })).toEqual({
      messages: [{ copy: true, noticeIds: ['2'] }],
      overtaken: [],
      next: tomorrow,
    });
    const first = notice('3', 'due');
    expect(ids(decide([first, copy], { sent: 1, settings }))).toEqual([['3']]);
  });

  it('leave what would be overtaken alone while what overtakes it waits', () => {
    const both = [notice('1', 'overdue-1'), notice('2', 'due', { assignmentId: '1', stageId: '1' })];
    expect(decide(both).overtaken).toMatchObject([{ noticeId: '2' }]);
    expect(decide(both, { sent: 2, settings }).overtaken).toEqual([]);
  });

  it('are the same in a rehearsal: what was held back leaves the day after', () => {
    const at = (id: string, time: string) =>
      notice(id, 'assigned', { role: 'head', createdAt: instantAt('2025-02-04', time) });
    const ahead = { calendar, settings: defaultDeliverySettings, holds: () => true };
    const span = { from: instantAt('2025-02-04', '07:00'), until: instantAt('2025-03-01', '00:00') };
    const messages = bundleAhead([at('1', '07:00'), at('2', '09:00'), at('3', '10:00')], {
      ...ahead,
      ...span,
    });
    expect(messages.map(({ at: leaves, notices }) => [leaves, notices.map(({ id }) => id)])).toEqual([
      [morning, ['1']],
      [tomorrow, ['2', '3']],
    ]);
    const [first] = bundleAhead([at('1', '07:00')], { ...ahead, ...span, sentToday: { all: 1, toHead: 1 } });
    expect(first?.at).toEqual(tomorrow);
  });
});

describe('an urgent rung', () => {
  const settings: Partial<DeliverySettings> = { urgentKinds: ['overdue-1'] };

  it('passes the window; the others wait for it', () => {
    const both = [notice('1', 'overdue-1'), notice('2', 'due')];
    expect(decide(both, { now: evening, settings })).toEqual({
      messages: [{ copy: false, noticeIds: ['1'] }],
      overtaken: [],
      next: tomorrow,
    });
  });

  it('is named by the office: none is by default', () => {
    expect(decide([notice('1', 'overdue-1')], { now: evening }).messages).toEqual([]);
  });
});

describe('the wishes of a person or an agency', () => {
  const wish = { sendFrom: null, sendUntil: null, perDay: null };

  it('hold within what the office has set, those of the person first', () => {
    const own = { ...wish, sendFrom: '09:00', perDay: 9 };
    const agency = { ...wish, sendFrom: '08:00', sendUntil: '20:00', perDay: 1 };
    expect(settingsFor(defaultDeliverySettings, [own, agency])).toMatchObject({
      sendFrom: '09:00',
      sendUntil: '17:00',
      perDay: 5,
    });
    expect(settingsFor({ ...defaultDeliverySettings, perDay: null }, [agency]).perDay).toBe(1);
  });

  it('never close the window altogether', () => {
    const never = { ...wish, sendFrom: '18:00', sendUntil: '19:00' };
    expect(settingsFor(defaultDeliverySettings, [never])).toMatchObject({
      sendFrom: '07:30',
      sendUntil: '17:00',
    });
  });
});

describe('the pace of a channel', () => {
  const now = new Date('2025-02-04T00:30:20Z');
  const began = new Date('2025-02-04T00:30:00Z');
  const next = new Date('2025-02-04T00:31:00Z');
  const facts = { perMinute: 2, last: { began, messages: 1 }, isRepeat: false, firstsWaiting: 0, now };

  it('lets as many go as it is set to, then waits for the next minute', () => {
    expect(paceOf(facts)).toEqual({ counted: { began, messages: 2 }, next: null });
    expect(paceOf({ ...facts, last: { began, messages: 2 } })).toEqual({ counted: null, next });
    expect(paceOf({ ...facts, last: { began, messages: 2 }, now: next }).counted?.messages).toBe(1);
    expect(paceOf({ ...facts, last: { began, messages: 900 }, perMinute: null }).next).toBeNull();
  });

  it('keeps room for all first notices before it takes a repeat', () => {
    expect(paceOf({ ...facts, isRepeat: true, firstsWaiting: 1 })).toEqual({ counted: null, next });
    expect(paceOf({ ...facts, isRepeat: true }).next).toBeNull();
  });

  it('is the same in a rehearsal, and ends with the window', () => {
    const at = instantAt('2025-02-04', '16:59');
    const message = (id: string, kind: string) => ({ at, copy: false, notices: [notice(id, kind)] });
    const messages = [message('1', 'weekly'), message('2', 'due'), message('3', 'due')];
    const paced = paceAhead(messages, { settings: defaultDeliverySettings, perMinute: 2, calendar });
    expect(paced.map((one) => [one.notices[0]?.id, one.at])).toEqual([
      ['2', at],
      ['3', at],
      ['1', tomorrow],
    ]);
  });
});
