import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DeadlineRule, readDeadline } from '../deadline/index.js';
import { isOneOff, shiftPeriod, shiftPhrase, shiftRule } from './shift.js';

const phrases = [
  'Quý II/2023',
  'Trước ngày 30/01/2022',
  'Ban hành Đề án trong quý II/2021',
  'Thực hiện trong năm 2021',
  'Tháng 12 hằng năm',
];

describe('a deadline carried over to a new period', () => {
  it('keeps its day and moves its year', () => {
    expect(shiftPhrase('Trước ngày 30/01/2022', 5)).toBe('Trước ngày 30/01/2027');
    expect(shiftPhrase('Trước ngày 30/01 hằng năm', 5)).toBe('Trước ngày 30/01 hằng năm');
  });

  it('means the same whether its words or its rule are moved', () => {
    for (const phrase of phrases) {
      expect(readDeadline(shiftPhrase(phrase, 5)).rule).toEqual(shiftRule(readDeadline(phrase).rule, 5));
    }
  });

  it('moved there and back is as it was', () => {
    const day = fc.record({
      year: fc.integer({ min: 2020, max: 2040 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    });
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 10 }), ({ year, month, day: of }, years) => {
        const date = `${year}-${String(month).padStart(2, '0')}-${String(of).padStart(2, '0')}`;
        const rule: DeadlineRule = { kind: 'onDate', date };
        expect(shiftRule(shiftRule(rule, years), -years)).toEqual(rule);
      }),
    );
    expect(shiftRule({ kind: 'onDate', date: '2024-02-29' }, 1)).toEqual({
      kind: 'onDate',
      date: '2025-02-28',
    });
  });

  it('moves the period in a text, and not the years of laws', () => {
    expect(
      shiftPeriod('Đề án theo Luật năm 2021 giai đoạn 2021 - 2025', { fromYear: 2021, toYear: 2025 }, 5),
    ).toBe('Đề án theo Luật năm 2021 giai đoạn 2026 - 2030');
  });

  it('is left out where the work is done once', () => {
    expect(phrases.map((phrase) => isOneOff(readDeadline(phrase).rule))).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
  });
});
