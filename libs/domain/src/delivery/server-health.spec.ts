import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterAttempt,
  isServerChosen,
  isWorthTelling,
  type ServerHealth,
  serverStateOf,
  type ServerVerdict,
  soundServer,
  whileTried,
} from './index.js';

const start = new Date('2025-02-03T00:30:00Z');
const after = (seconds: number): Date => new Date(start.getTime() + seconds * 1000);
const times = (health: ServerHealth, verdict: ServerVerdict, seconds: readonly number[]): ServerHealth =>
  seconds.reduce((state, second) => afterAttempt(state, verdict, after(second)), health);
const chosen = (health: ServerHealth, second: number, turn = 0): boolean =>
  isServerChosen(health, { now: after(second), turn });

describe('a mail server that fails', () => {
  const failing = times(soundServer, 'failing', [0, 1]);

  it('keeps its mail after one failure, and loses it after the second', () => {
    expect(chosen(times(soundServer, 'failing', [0]), 1)).toBe(true);
    expect(chosen(failing, 2)).toBe(false);
    expect(serverStateOf(failing)).toBe('failing');
    expect(failing.failingSince).toEqual(start);
  });

  it('loses its mail at once where it keeps silent', () => {
    expect(chosen(times(soundServer, 'silent', [0]), 1)).toBe(false);
  });

  it('forgets a single failure after a success', () => {
    expect(times(times(soundServer, 'failing', [0]), 'well', [1])).toEqual(soundServer);
  });

  it('is tried again by one mail when its rest ends, and rests longer each time, up to a quarter of an hour', () => {
    expect(chosen(failing, 62)).toBe(true);
    expect(chosen(whileTried(failing, after(62)), 63)).toBe(false);
    const again = times(failing, 'failing', [62]);
    expect(chosen(again, 62 + 119)).toBe(false);
    expect(chosen(again, 62 + 121)).toBe(true);
    const long = times(soundServer, 'failing', [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(long.restsUntil).toEqual(after(900));
  });

  it('gets every other mail when it answers again, and all of them after five', () => {
    const back = times(failing, 'well', [62]);
    expect(serverStateOf(back)).toBe('recovering');
    expect([0, 1, 2, 3].map((turn) => chosen(back, 63, turn))).toEqual([true, false, true, false]);
    expect(times(failing, 'well', [62, 63, 64, 65, 66])).toEqual(soundServer);
  });

  it('loses its mail again at the first relapse, and counts on from where it was', () => {
    const relapsed = times(times(failing, 'well', [62, 63]), 'failing', [64]);
    expect(chosen(relapsed, 65)).toBe(false);
    expect(relapsed).toMatchObject({ failures: 3, failingSince: start, successes: 0 });
  });

  it('is told to the office after five minutes, not before', () => {
    expect(isWorthTelling(failing, after(299))).toBe(false);
    expect(isWorthTelling(failing, after(300))).toBe(true);
    expect(isWorthTelling(times(soundServer, 'failing', [0]), after(3000))).toBe(false);
  });

  it('is tried again within a quarter of an hour, whatever happened, and is well after enough successes', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('well', 'failing', 'silent'), { maxLength: 40 }), (outcomes) => {
        const health = outcomes.reduce((state, verdict) => afterAttempt(state, verdict, start), soundServer);
        expect(chosen(health, 901, 0)).toBe(true);
        expect(times(health, 'well', [902, 903, 904, 905, 906])).toEqual(soundServer);
      }),
    );
  });
});
