import { describe, expect, it } from 'vitest';
import { clockTarget } from './clock-target.js';

const now = new Date('2024-12-02T00:00:00Z');
const clock = { now, nextAt: new Date('2024-12-02T00:30:00Z') };

describe('where a press moves the training clock', () => {
  it('is a day or a week on at the same time', () => {
    expect(clockTarget(clock, 'ngay', undefined)).toEqual(new Date('2024-12-03T00:00:00Z'));
    expect(clockTarget(clock, 'tuan', undefined)).toEqual(new Date('2024-12-09T00:00:00Z'));
  });

  it('is the next thing to happen, or nowhere when nothing will', () => {
    expect(clockTarget(clock, 'su-kien', undefined)).toEqual(clock.nextAt);
    expect(clockTarget({ now, nextAt: null }, 'su-kien', undefined)).toBeNull();
  });

  it('reads a typed time as Vietnam time', () => {
    expect(clockTarget(clock, 'luc', '2025-02-03T08:00')).toEqual(new Date('2025-02-03T01:00:00Z'));
    expect(clockTarget(clock, 'luc', undefined)).toBeNull();
  });
});
