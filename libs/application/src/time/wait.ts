const second = 1000;

/** Milliseconds from `now` to `at`, rounded up to a second and at least one; null where there is nothing to wait for. */
export function waitUntil(at: Date | null, now: Date): number | null {
  if (at === null) return null;
  return Math.max(second, Math.ceil((at.getTime() - now.getTime()) / second) * second);
}
