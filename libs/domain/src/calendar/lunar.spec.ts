import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lunarDate } from './index.js';

const known = readFileSync(new URL('../../../../test/fixtures/lunar-days.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','));

describe('the lunar calendar', () => {
  it('knows Tết and Giỗ Tổ of every year from 2000 to 2050, and the two years in which China differed', () => {
    expect(known).toHaveLength(53);
    const wrong = known.flatMap(([year = '', tet = '', ancestors = '']) => {
      const reckoned = [lunarDate(Number(year), 1, 1), lunarDate(Number(year), 3, 10)];
      const isRight = reckoned[0] === tet && (ancestors === '' || reckoned[1] === ancestors);
      return isRight ? [] : [{ year, reckoned }];
    });
    expect(wrong).toEqual([]);
  });
});
