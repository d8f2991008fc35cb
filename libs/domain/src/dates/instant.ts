import { type LocalDate, type LocalTime, utcMidnight } from './local-date.js';

/** Vietnam keeps +07:00 all year and has no summer time. */
const VIETNAM_OFFSET_MS = 7 * 3_600_000;

function vietnamIso(instant: Date): string {
  return new Date(instant.getTime() + VIETNAM_OFFSET_MS).toISOString();
}

/** The day in Vietnam at an instant (UTC). */
export function localDateOf(instant: Date): LocalDate {
  return vietnamIso(instant).slice(0, 10);
}

/** The time of day in Vietnam at an instant (UTC), minutes cut off. */
export function localTimeOf(instant: Date): LocalTime {
  return vietnamIso(instant).slice(11, 16);
}

/** The instant (UTC) of a day and time of day in Vietnam. */
export function instantAt(date: LocalDate, time: LocalTime): Date {
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  return new Date(utcMidnight(date) + minutes * 60_000 - VIETNAM_OFFSET_MS);
}
