import { describe, expect, it } from 'vitest';
import { formatInstant, instantAt, localDateOf } from './index.js';

/** Minutes west of Greenwich on a day of the southern summer, by the zone that the run names. */
const OFFSETS: Readonly<Record<string, number>> = { 'Pacific/Auckland': -780, 'America/St_Johns': 210 };

const zone = process.env['TZ'];

describe('the time zone of the host', () => {
  it('is the one that the run asks for, so that these tests prove something', () => {
    const offset = new Date('2025-01-15T00:00:00Z').getTimezoneOffset();
    expect(offset).toBe(OFFSETS[zone ?? ''] ?? offset);
  });

  it('has no influence on the day in Vietnam', () => {
    const evening = new Date('2025-01-30T16:59:00Z');
    expect(localDateOf(evening)).toBe('2025-01-30');
    expect(formatInstant(evening)).toBe('23:59, Thứ Năm 30/01/2025');
    expect(instantAt('2025-04-06', '02:30').toISOString()).toBe('2025-04-05T19:30:00.000Z');
  });
});
