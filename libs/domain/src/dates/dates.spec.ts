import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  daysBetween,
  formatDate,
  formatInstant,
  formatShortWeekdayDate,
  formatWeekdayDate,
  instantAt,
  isLocalDate,
  lastDayOfMonth,
  localDateOf,
  localTimeOf,
  weekdayOf,
  yearOf,
} from './index.js';

const anyDate = fc.integer({ min: -20_000, max: 60_000 }).map((days) => addDays('1990-01-01', days));

describe('days', () => {
  it('adds and counts calendar days as inverses', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });

  it('makes only real days, ordered as strings', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(isLocalDate(date)).toBe(true);
        expect(addDays(date, 1) > date).toBe(true);
        expect(weekdayOf(addDays(date, 1))).toBe((weekdayOf(date) % 7) + 1);
      }),
    );
  });

  it('refuses days that do not exist', () => {
    const wrong = ['2025-02-29', '2025-04-31', '2025-13-01', '2025-1-1', '01/01/2025', '', '2025-00-10'];
    expect(wrong.filter(isLocalDate)).toEqual([]);
    expect(isLocalDate('2024-02-29')).toBe(true);
  });

  it('knows weekdays, ends of months and years', () => {
    expect(weekdayOf('2025-01-31')).toBe(5);
    expect(weekdayOf('2025-02-02')).toBe(7);
    expect(lastDayOfMonth(2024, 2)).toBe('2024-02-29');
    expect(lastDayOfMonth(2025, 12)).toBe('2025-12-31');
    expect(yearOf('2025-12-31')).toBe(2025);
  });
});

describe('instants', () => {
  it('go to a day and minute in Vietnam and back', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 1439 }), (date, minute) => {
        const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
        const instant = instantAt(date, time);
        expect([localDateOf(instant), localTimeOf(instant)]).toEqual([date, time]);
      }),
    );
  });

  it('change the day at midnight in Vietnam, 17:00 UTC', () => {
    expect(localDateOf(new Date('2024-12-02T16:59:59Z'))).toBe('2024-12-02');
    expect(localDateOf(new Date('2024-12-02T17:00:00Z'))).toBe('2024-12-03');
    expect(instantAt('2024-12-02', '07:00').toISOString()).toBe('2024-12-02T00:00:00.000Z');
  });
});

describe('days as people read them', () => {
  it('are written day first', () => {
    expect(formatDate('2025-01-31')).toBe('31/01/2025');
    expect(formatDate('2021-05-05')).toBe('05/5/2021');
    expect(formatDate('2025-02-03')).toBe('03/02/2025');
    expect(formatShortWeekdayDate('2025-06-15')).toBe('CN 15/6');
    expect(formatWeekdayDate('2025-01-31')).toBe('Thứ Sáu, 31/01/2025');
    expect(formatShortWeekdayDate('2025-01-31')).toBe('T6 31/01');
    expect(formatShortWeekdayDate('2025-02-02')).toBe('CN 02/02');
    expect(formatInstant(new Date('2024-12-03T07:05:30Z'))).toBe('14:05, Thứ Ba 03/12/2024');
  });
});
