import { addDays, instantAt, localDateOf } from '#domain';

/** Our own hours for Zalo, inside Zalo's 06:00-21:59 (Vietnam time). */
const earliest = '06:30';
const latest = '21:30';
const firstAfterNight = '06:00';

/** Whether a planned message may go by Zalo at a business instant: 06:30 to 21:30 in Vietnam. */
export function isQuiet(now: Date): boolean {
  const day = localDateOf(now);
  return now < instantAt(day, earliest) || now >= instantAt(day, latest);
}

/**
 * When a message that meets the night (−133, −234, or our own quiet hours) goes: 06:00 in Vietnam plus up to 15 minutes;
 * `share` in [0, 1) spreads the messages of one night.
 */
export function afterNight(now: Date, share: number): Date {
  const today = instantAt(localDateOf(now), firstAfterNight);
  const morning = now < today ? today : instantAt(addDays(localDateOf(now), 1), firstAfterNight);
  return new Date(morning.getTime() + Math.floor(share * 15 * 60_000));
}

/** When the daily quota of Zalo starts anew: 00:00 in Vietnam (assumed, Zalo does not say). */
export function nextQuotaReset(now: Date): Date {
  return instantAt(addDays(localDateOf(now), 1), '00:00');
}
