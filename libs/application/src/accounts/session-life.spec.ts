import { describe, expect, it } from 'vitest';
import { extendedExpiry, firstExpiry } from './session-life.js';

const opened = new Date('2026-01-05T00:00:00Z');
const session = { createdAt: opened, expiresAt: firstExpiry(opened) };

describe('the life of a session', () => {
  it('is twelve hours at first', () => {
    expect(session.expiresAt).toEqual(new Date('2026-01-05T12:00:00Z'));
  });

  it('is not written again within five minutes of use', () => {
    expect(extendedExpiry(session, new Date('2026-01-05T00:04:59Z'))).toBeNull();
  });

  it('slides to twelve hours after its last use', () => {
    expect(extendedExpiry(session, new Date('2026-01-05T11:00:00Z'))).toEqual(
      new Date('2026-01-05T23:00:00Z'),
    );
  });

  it('ends seven days after it was opened however much it is used', () => {
    const old = { createdAt: opened, expiresAt: new Date('2026-01-11T20:00:00Z') };
    expect(extendedExpiry(old, new Date('2026-01-11T19:00:00Z'))).toEqual(new Date('2026-01-12T00:00:00Z'));
    const last = { createdAt: opened, expiresAt: new Date('2026-01-12T00:00:00Z') };
    expect(extendedExpiry(last, new Date('2026-01-11T23:00:00Z'))).toBeNull();
  });
});
