import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isLocalDate, weekdayOf } from '../dates/index.js';
import {
  addWorkingDays,
  effectiveDateOf,
  isWorkingDay,
  MissingCalendarYear,
  reckon,
  vietnamCalendar as calendar,
  workingDateOf,
  workingDaysBetween,
} from './index.js';

const inTable = fc.integer({ min: 100, max: 1300 }).map((days) => addDays('2024-01-01', days));
const steps = fc.integer({ min: 1, max: 40 });
const linesOf = (nominal: string): string[] => reckon(calendar, nominal).steps.map(({ text }) => text);

describe('the shipped calendar', () => {
  it('holds real weekdays off and real Saturdays worked', () => {
    const off = Object.keys(calendar.daysOff);
    expect(off.filter((day) => !isLocalDate(day) || weekdayOf(day) > 5)).toEqual([]);
    expect(Object.keys(calendar.workingSaturdays).filter((day) => weekdayOf(day) !== 6)).toEqual([]);
  });

  it('rests at Tết 2025 and works on the Saturday given in exchange', () => {
    expect(isWorkingDay(calendar, '2025-01-30')).toBe(false);
    expect(isWorkingDay(calendar, '2025-05-02')).toBe(false);
    expect(isWorkingDay(calendar, '2025-04-26')).toBe(true);
    expect(isWorkingDay(calendar, '2026-11-24')).toBe(false);
    expect(isWorkingDay(calendar, '2025-11-24')).toBe(true);
  });

  it('names the decision behind every day', () => {
    const days = [...Object.values(calendar.daysOff), ...Object.values(calendar.workingSaturdays)];
    expect(days.filter(({ name, source }) => name === '' || source === '')).toEqual([]);
  });

  it('refuses a year before it and a year that cannot be reckoned', () => {
    expect(() => isWorkingDay(calendar, '2051-01-03')).toThrow(MissingCalendarYear);
    expect(() => effectiveDateOf(calendar, '2023-12-29')).toThrow('Chưa có lịch làm việc năm 2023');
  });
});

describe('working days', () => {
  it('come back to the same day', () => {
    fc.assert(
      fc.property(inTable, steps, (date, count) => {
        const start = workingDateOf(calendar, date);
        expect(addWorkingDays(calendar, addWorkingDays(calendar, start, count), -count)).toBe(start);
        expect(addWorkingDays(calendar, addWorkingDays(calendar, start, -count), count)).toBe(start);
      }),
    );
  });

  it('are counted as they are added', () => {
    fc.assert(
      fc.property(inTable, steps, (date, count) => {
        const start = workingDateOf(calendar, date);
        const end = addWorkingDays(calendar, start, count);
        expect(workingDaysBetween(calendar, start, end)).toBe(count);
        expect(workingDaysBetween(calendar, end, start)).toBe(-count);
      }),
    );
  });

  it('count from the next one when the day itself is a rest day', () => {
    expect(addWorkingDays(calendar, '2025-02-01', 0)).toBe('2025-01-24');
    expect(addWorkingDays(calendar, '2025-02-01', 1)).toBe('2025-02-03');
    expect(addWorkingDays(calendar, '2025-02-01', -1)).toBe('2025-01-24');
    expect(addWorkingDays(calendar, '2025-01-24', -5)).toBe('2025-01-17');
    expect(workingDaysBetween(calendar, '2025-01-24', '2025-02-03')).toBe(1);
  });
});

describe('effective and working date', () => {
  it('are working days around the nominal date', () => {
    fc.assert(
      fc.property(inTable, (nominal) => {
        const effective = effectiveDateOf(calendar, nominal);
        const working = workingDateOf(calendar, nominal);
        expect(working <= nominal && nominal <= effective).toBe(true);
        expect(isWorkingDay(calendar, effective) && isWorkingDay(calendar, working)).toBe(true);
      }),
    );
  });

  it('move off Tết, each its own way', () => {
    expect(effectiveDateOf(calendar, '2025-01-30')).toBe('2025-02-03');
    expect(workingDateOf(calendar, '2025-01-30')).toBe('2025-01-24');
  });

  it('are explained day by day', () => {
    expect(linesOf('2025-06-15')).toEqual([
      'Hạn theo kế hoạch: 15/6/2025.',
      'Chủ Nhật, 15/6/2025: nghỉ cuối tuần.',
      'Thứ Hai, 16/6/2025: ngày làm việc.',
      'Hạn sau khi lùi ngày nghỉ: 16/6/2025 (Bộ luật Dân sự 2015, Điều 148 khoản 5).',
      'Thứ Bảy, 14/6/2025: nghỉ cuối tuần.',
      'Thứ Sáu, 13/6/2025: ngày làm việc.',
      'Hạn theo dõi: 13/6/2025, ngày làm việc liền trước.',
    ]);
    expect(linesOf('2025-01-30')).toContain(
      'Thứ Sáu, 31/01/2025: nghỉ: Tết Nguyên đán (mùng 3), theo Công văn 8726/VPCP-KGVX ngày 26/11/2024.',
    );
    expect(linesOf('2025-12-15')).toHaveLength(4);
  });
});
