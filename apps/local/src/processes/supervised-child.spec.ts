import { describe, expect, it } from 'vitest';
import { spokenDuration } from '../progress.js';
import { waitBeforeRestart } from './supervised-child.js';

describe('a child that keeps ending', () => {
  it('is started again after growing waits, never more than half a minute', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 40].map(waitBeforeRestart)).toEqual([
      1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000,
    ]);
  });
});

describe('a duration', () => {
  it('is said as a person says it', () => {
    expect(spokenDuration(830)).toBe('0,8 giây');
    expect(spokenDuration(125_000)).toBe('2 phút 5 giây');
  });
});
