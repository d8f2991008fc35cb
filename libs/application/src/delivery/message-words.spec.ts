import { vietnamCalendar } from '#domain';
import { describe, expect, it } from 'vitest';
import type { LineStage } from './message-source.js';
import { distanceOf, documentOf, stageFact } from './message-words.js';

/** Row 13 in 2025: Tết lies between the working and the effective date. */
const stage: LineStage = {
  id: 'stage',
  kind: 'issue',
  basis: 'row',
  nominal: '2025-01-30',
  effective: '2025-02-03',
  working: '2025-01-24',
  presentedAt: null,
  completedAt: null,
  documentNumber: null,
  documentOn: null,
  returnReason: null,
};
const on = (today: string): string | null => distanceOf(stage, today, vietnamCalendar);

describe('how far a date is', () => {
  it('is told in working days before it and in calendar days after it', () => {
    expect(on('2025-01-17')).toBe('còn 5 ngày làm việc');
    expect(on('2025-01-24')).toBe('hôm nay là ngày làm việc cuối cùng trước hạn');
    expect(on('2025-02-03')).toBe('đã đến hạn');
    expect(on('2025-02-04')).toBe('quá 1 ngày');
    expect(on('2025-02-12')).toBe('quá 9 ngày');
    expect(
      distanceOf({ ...stage, working: null, effective: null, nominal: null }, '2025-02-12', vietnamCalendar),
    ).toBeNull();
  });
});

describe('a date in words', () => {
  it('names the day it was moved to, and only then', () => {
    expect(stageFact(stage)).toBe(
      'Ban hành văn bản: hạn Thứ Năm, 30/01/2025 (trùng ngày nghỉ, tính đến hết Thứ Hai, 03/02/2025)',
    );
    expect(stageFact({ ...stage, effective: stage.nominal })).toBe(
      'Ban hành văn bản: hạn Thứ Năm, 30/01/2025',
    );
    expect(stageFact({ ...stage, kind: 'report', basis: 'half-year-report', nominal: null })).toBe(
      'Báo cáo sáu tháng đầu năm: chưa xác định ngày',
    );
  });

  it('of a document is written as documents write it', () => {
    expect(documentOf({ ...stage, documentNumber: '12/KH-UBND', documentOn: '2025-01-21' })).toBe(
      'số 12/KH-UBND, ngày 21/01/2025',
    );
    expect(documentOf(stage)).toBeNull();
  });
});
