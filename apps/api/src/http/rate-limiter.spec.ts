import { describe, expect, it } from 'vitest';
import { RateLimiter } from './rate-limiter.js';
import { TooManyRequests } from './too-many-requests.js';

const limit = { times: 2, windowMs: 60_000 };

function limiterAt(instant: { now: Date }): RateLimiter {
  return new RateLimiter({ now: () => instant.now });
}

describe('rate limits', () => {
  it('let a key through as often as allowed, then say how long to wait', () => {
    const instant = { now: new Date('2026-01-05T00:00:00Z') };
    const limiter = limiterAt(instant);
    limiter.count('a', limit);
    instant.now = new Date('2026-01-05T00:00:15Z');
    limiter.count('a', limit);
    expect(() => limiter.count('a', limit)).toThrow(expect.objectContaining({ retryAfter: 45 }));
  });

  it('count each key by itself', () => {
    const limiter = limiterAt({ now: new Date('2026-01-05T00:00:00Z') });
    limiter.count('a', limit);
    limiter.count('a', limit);
    expect(() => limiter.count('b', limit)).not.toThrow();
  });

  it('begin anew when the window has passed', () => {
    const instant = { now: new Date('2026-01-05T00:00:00Z') };
    const limiter = limiterAt(instant);
    limiter.count('a', limit);
    limiter.count('a', limit);
    expect(() => limiter.check('a', limit)).toThrow(TooManyRequests);
    instant.now = new Date('2026-01-05T00:01:00Z');
    expect(() => limiter.count('a', limit)).not.toThrow();
  });

  it('forget the oldest keys rather than grow for ever', () => {
    const limiter = limiterAt({ now: new Date('2026-01-05T00:00:00Z') });
    limiter.count('first', { times: 1, windowMs: 60_000 });
    for (let index = 0; index < 10_000; index += 1) limiter.count(`key ${index}`, limit);
    expect(() => limiter.check('first', { times: 1, windowMs: 60_000 })).not.toThrow();
  });
});
