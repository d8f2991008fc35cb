import { describe, expect, it } from 'vitest';
import { weekdayOf, yearOf } from '../dates/index.js';
import {
  daysOfYear,
  isProvisional,
  isWorkingDay,
  standingOf,
  statutoryDays,
  vietnamCalendar as calendar,
  type WorkCalendar,
} from './index.js';

const day = { name: 'nghỉ Tết Nguyên đán', source: 'Công văn mẫu' };
const years = Array.from({ length: 27 }, (_, index) => 2024 + index);

describe('a year that nobody has declared', () => {
  it('is reckoned from the law and the moon until 2050, and marked', () => {
    expect([2023, 2024, 2026, 2027, 2050, 2051].map((year) => standingOf(calendar, year))).toEqual([
      'missing',
      'declared',
      'declared',
      'provisional',
      'provisional',
      'missing',
    ]);
    expect(isProvisional(calendar, '2026-12-31', '2027-01-04')).toBe(true);
    expect(isProvisional(calendar, '2026-12-31', null)).toBe(false);
  });

  it('has the holidays of the law, made up for where they fall on a weekend', () => {
    expect(statutoryDays(2027).map(({ date, name }) => `${date} ${name}`)).toEqual([
      '2027-01-01 Tết Dương lịch',
      '2027-02-05 Tết Nguyên đán (ngày cuối năm âm lịch)',
      '2027-02-08 Tết Nguyên đán (mùng 3)',
      '2027-02-09 Tết Nguyên đán (mùng 4)',
      '2027-02-10 nghỉ bù Tết Nguyên đán (mùng 1)',
      '2027-02-11 nghỉ bù Tết Nguyên đán (mùng 2)',
      '2027-04-16 Giỗ Tổ Hùng Vương',
      '2027-04-30 Ngày Chiến thắng',
      '2027-05-03 nghỉ bù Ngày Quốc tế Lao động',
      '2027-09-02 Quốc khánh',
      '2027-09-03 Quốc khánh',
      '2027-11-24 Ngày Văn hóa Việt Nam',
    ]);
    expect(isWorkingDay(calendar, '2028-01-25')).toBe(false);
    expect(daysOfYear(calendar, 2027).every(({ isReckoned }) => isReckoned)).toBe(true);
  });

  it('rests on weekdays only, eleven days in every year and twelve from 2026', () => {
    for (const year of years) {
      const days = statutoryDays(year);
      expect(days.filter(({ date }) => weekdayOf(date) > 5 || yearOf(date) !== year)).toEqual([]);
      expect([year, new Set(days.map(({ date }) => date)).size]).toEqual([year, year < 2026 ? 11 : 12]);
    }
  });

  it('agrees with the decisions of 2024 to 2026 but for their swaps and the side of Tết', () => {
    const swaps = ['2024-04-29', '2025-05-02', '2026-01-02', '2026-08-31'];
    for (const year of [2024, 2025, 2026]) {
      const isTet = (name: string): boolean => name.includes('Tết Nguyên đán');
      const declared = daysOfYear(calendar, year).filter(({ kind, name }) => kind === 'off' && !isTet(name));
      const reckoned = statutoryDays(year).filter(({ name }) => !isTet(name));
      expect(reckoned.map(({ date }) => date)).toEqual(
        declared.map(({ date }) => date).filter((date) => !swaps.includes(date)),
      );
    }
  });

  it('takes the days of Tết from the decision once one is entered', () => {
    const entered: WorkCalendar = {
      ...calendar,
      daysOff: {
        ...calendar.daysOff,
        '2027-02-04': day,
        '2027-02-05': day,
        '2027-02-08': day,
        '2027-02-09': day,
      },
    };
    expect(isWorkingDay(entered, '2027-02-04')).toBe(false);
    expect(isWorkingDay(entered, '2027-02-10')).toBe(true);
    expect(isWorkingDay(entered, '2027-04-16')).toBe(false);
  });
});
