import { describe, expect, it } from 'vitest';
import { countTerm, vietnamCalendar } from '#domain';
import { reachOf } from './preview-calendar.use-case.js';

describe('the reach of a changed day', () => {
  it('takes in a term of 200 working days that was counted over it', () => {
    const { date: due } = countTerm(vietnamCalendar, {
      from: '2025-01-02',
      within: { count: 200, unit: 'workingDay' },
    });
    expect(due > '2025-10-01').toBe(true);
    const reach = reachOf(['2025-02-03']);
    expect(reach !== null && reach.from <= '2025-02-03' && due <= reach.to).toBe(true);
  });

  it('is nothing where no day has changed', () => {
    expect(reachOf([])).toBeNull();
  });
});
