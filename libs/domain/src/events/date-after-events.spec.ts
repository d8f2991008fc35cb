import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addWorkingDays, isWorkingDay, vietnamCalendar, workingDaysBetween } from '../calendar/index.js';
import { addDays, type LocalDate } from '../dates/index.js';
import { type DeadlineRule, readDeadline, type Within } from '../deadline/index.js';
import { dateAfterEvents, type EventOfStage } from './date-after-events.js';

const rightAfterPci = readDeadline('Ngay sau khi Chỉ số PCI của tỉnh được công bố').rule;
const afterX = (within: Within): DeadlineRule => ({
  kind: 'afterEvents',
  events: ['X'],
  all: true,
  once: true,
  within,
});
const on = (name: string, happenedOn: LocalDate | null, dueOn: LocalDate | null = null): EventOfStage => ({
  name,
  happenedOn,
  dueOn,
});
const dated = (rule: typeof rightAfterPci, events: EventOfStage[], workingDaysAfterEvent?: number) =>
  dateAfterEvents({ rule, events, settings: { workingDaysAfterEvent } }, vietnamCalendar);

describe('the date of a stage that waits for events', () => {
  it('is proposed ten working days after "ngay sau khi", and marked as set by the office', () => {
    expect(dated(rightAfterPci, [on('PCI', '2025-05-06')])).toMatchObject({
      kind: 'dated',
      nominal: '2025-05-20',
      effective: '2025-05-20',
      working: '2025-05-20',
      setBy: 'office',
    });
    expect(dated(rightAfterPci, [on('PCI', '2025-05-06')], 5)).toMatchObject({ nominal: '2025-05-13' });
  });

  it('skips days off and works the Saturday given for them', () => {
    const { rule } = readDeadline('Chậm nhất 05 ngày làm việc sau khi Chỉ số PCI được công bố');
    // 26/4/2025 is worked; 30/4 to 4/5 is off
    expect(dated(rule, [on('PCI', '2025-04-24')])).toMatchObject({ nominal: '2025-05-05', setBy: 'words' });
  });

  it('counts a term of days and months from the day after the event, and moves its end off a rest day', () => {
    const days = readDeadline('Chậm nhất 15 ngày sau khi Chỉ số PCI được công bố').rule;
    expect(dated(days, [on('PCI', '2025-05-09')])).toMatchObject({
      nominal: '2025-05-24',
      effective: '2025-05-26',
      working: '2025-05-23',
      setBy: 'words',
    });
    expect(dated(afterX({ count: 1, unit: 'month' }), [on('X', '2025-01-31')])).toMatchObject({
      nominal: '2025-02-28',
    });
  });

  it('takes the date that the office sets instead, but never against the words of the plan', () => {
    expect(dated(rightAfterPci, [on('PCI', '2025-05-06', '2025-06-30')])).toMatchObject({
      nominal: '2025-06-30',
      setBy: 'office',
    });
    const { rule } = readDeadline('Chậm nhất 15 ngày sau khi Chỉ số PCI được công bố');
    expect(dated(rule, [on('PCI', '2025-05-06', '2025-06-30')])).toMatchObject({ nominal: '2025-05-21' });
  });

  it('is not guessed where it stands in a schedule of somebody else', () => {
    const { rule } = readDeadline('Theo Kế hoạch hằng năm của Bộ Nội vụ');
    expect(rule.kind).toBe('perExternalSchedule');
    expect(dated(rule, [on('Kế hoạch', '2025-02-10')])).toEqual({ kind: 'undecided' });
    expect(dated(rule, [on('Kế hoạch', '2025-02-10', '2025-09-30')])).toMatchObject({
      nominal: '2025-09-30',
    });
  });

  it('waits for the last of all and counts from the latest, in whatever order they are recorded', () => {
    const { rule } = readDeadline('Ngay sau khi các Chỉ số PAR- INDEX; PAPI; SIPAS của tỉnh được công bố');
    const day = fc.integer({ min: 0, max: 200 }).map((n) => addDays('2025-01-02', n));
    const events = fc.tuple(fc.option(day), fc.option(day), fc.option(day));
    fc.assert(
      fc.property(events, (days) => {
        const names = ['PAR INDEX', 'PAPI', 'SIPAS'];
        const all = days.map((happenedOn, at) => on(names[at] ?? '', happenedOn));
        const answer = dated(rule, all);
        expect(dated(rule, all.toReversed()).kind).toBe(answer.kind);
        const latest = days
          .filter((one) => one !== null)
          .toSorted()
          .at(-1);
        if (days.includes(null) || latest === undefined) {
          const missing = names.filter((_, at) => days[at] === null);
          expect(answer).toEqual({ kind: 'waiting', missing });
          return;
        }
        expect(answer).toMatchObject({ nominal: addWorkingDays(vietnamCalendar, latest, 10) });
      }),
    );
  });

  it('has exactly the working days of its term between event and date, ending on a worked day', () => {
    const day = fc.integer({ min: 0, max: 600 }).map((n) => addDays('2024-12-01', n));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 30 }), (happenedOn, count) => {
        const rule = afterX({ count, unit: 'workingDay' });
        const answer = dated(rule, [on('X', happenedOn)]);
        const nominal = answer.kind === 'dated' ? answer.nominal : '';
        expect(workingDaysBetween(vietnamCalendar, happenedOn, nominal)).toBe(count);
        expect(isWorkingDay(vietnamCalendar, nominal)).toBe(true);
      }),
    );
  });
});
