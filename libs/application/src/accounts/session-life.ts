const minute = 60_000;
const slides = 12 * 60 * minute;
const longest = 7 * 24 * 60 * minute;
/** Written at most this often, so that reading pages doesn't write. */
const step = 5 * minute;

/** A session opened at `now` lives twelve hours unless it is used. */
export function firstExpiry(now: Date): Date {
  return new Date(now.getTime() + slides);
}

/** The new end of a session used at `now`: twelve hours on, seven days at most; null where it isn't worth writing. */
export function extendedExpiry(session: { createdAt: Date; expiresAt: Date }, now: Date): Date | null {
  const end = Math.min(now.getTime() + slides, session.createdAt.getTime() + longest);
  return end - session.expiresAt.getTime() >= step ? new Date(end) : null;
}
