import { instantAt, localDateOf } from '#domain';

/** Our own hours for Zalo, inside Zalo's 06:00-21:59 (Vietnam time). */
const earliest = '06:30';
const latest = '21:30';

/** Whether a planned message may go by Zalo at a business instant: 06:30 to 21:30 in Vietnam. */
export function isQuiet(now: Date): boolean {
  const day = localDateOf(now);
  return now < instantAt(day, earliest) || now >= instantAt(day, latest);
}
