import { describe, expect, it } from 'vitest';
import { isPromiseBroken } from './promised-stage.js';

const givenAt = new Date('2025-01-10T02:00:00Z');
const open = { completedAt: null, cancelledAt: null, presentedAt: null, pausedAt: null };
const reported = (day: string) => ({ ...open, completedAt: new Date(`${day}T02:00:00Z`) });
const promise = { promisedOn: '2025-01-15', givenAt };
const broken = (stages: Parameters<typeof isPromiseBroken>[1], today = '2025-01-16') =>
  isPromiseBroken(promise, stages, today);

describe('a promised date', () => {
  it('is broken from the day after it while its result is owed', () => {
    expect(broken([open])).toBe(true);
    expect(broken([open], '2025-01-15')).toBe(false);
    expect(isPromiseBroken({ promisedOn: null, givenAt }, [open], '2025-01-16')).toBe(false);
  });

  it('is kept by what was owed first, whatever else is owed later', () => {
    expect(broken([reported('2025-01-14'), open])).toBe(false);
    expect(broken([reported('2025-01-09'), open])).toBe(true);
  });

  it('waits with a draft that lies with who signs, a pause, and what is not owed any more', () => {
    expect(broken([{ ...open, presentedAt: givenAt }])).toBe(false);
    expect(broken([{ ...open, pausedAt: givenAt }])).toBe(false);
    expect(broken([{ ...open, cancelledAt: givenAt }])).toBe(false);
  });
});
