const offsetMs = 7 * 3_600_000;

/** Day in Vietnam, YYYY-MM-DD. */
export function vietnamDay(at: Date): string {
  return new Date(at.getTime() + offsetMs).toISOString().slice(0, 10);
}

/** Time in Vietnam, HH:MM. */
export function vietnamTime(at: Date): string {
  return new Date(at.getTime() + offsetMs).toISOString().slice(11, 16);
}

/** DD/MM/YYYY in Vietnam. */
export function vietnamDate(at: Date): string {
  return vietnamDay(at).split('-').toReversed().join('/');
}

/** 22:00:00 to 05:59:59 in Vietnam. */
export function isNight(at: Date): boolean {
  const hour = new Date(at.getTime() + offsetMs).getUTCHours();
  return hour >= 22 || hour < 6;
}
