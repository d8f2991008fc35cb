const minute = 60_000;
/** Sums of fractions of a request are never quite whole. */
const rounding = 1e-6;

/** A bucket of requests, refilled evenly; plain data, so that it can be kept anywhere. */
export interface Bucket {
  readonly tokens: number;
  /** UTC instant of the last look. */
  readonly at: Date;
}

/** A full bucket of `perMinute` requests. */
export function fullBucket(perMinute: number, now: Date): Bucket {
  return { tokens: perMinute, at: now };
}

/** Takes one request out of the bucket; `retryAt` is null where there was one. A clock that runs back refills nothing. */
export function takeToken(
  bucket: Bucket,
  perMinute: number,
  now: Date,
): { bucket: Bucket; retryAt: Date | null } {
  const passed = Math.max(0, now.getTime() - bucket.at.getTime());
  const tokens = Math.min(perMinute, bucket.tokens + (passed * perMinute) / minute);
  const at = new Date(Math.max(now.getTime(), bucket.at.getTime()));
  if (tokens >= 1 - rounding) return { bucket: { tokens: Math.max(0, tokens - 1), at }, retryAt: null };
  const waitMs = Math.ceil(((1 - tokens) * minute) / perMinute);
  return { bucket: { tokens, at }, retryAt: new Date(at.getTime() + waitMs) };
}

/** Empties the bucket until the next full minute: Zalo said that its own count is used up (−32). */
export function emptyUntilNextMinute(now: Date): Bucket {
  return { tokens: 0, at: nextMinute(now) };
}

/** The next full minute after an instant. */
export function nextMinute(now: Date): Date {
  return new Date((Math.floor(now.getTime() / minute) + 1) * minute);
}
