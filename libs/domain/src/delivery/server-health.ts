/** How a mail server did lately, as far as one process knows; instants of the system clock. */
export interface ServerHealth {
  /** Failures in a row that were the server's own; 0 while it works. */
  failures: number;
  failingSince: Date | null;
  /** Until when it is left alone, where there is another server. */
  restsUntil: Date | null;
  /** Successes since it began to answer again; it has all mail back after `backAfter`. */
  successes: number;
}

export const soundServer: ServerHealth = { failures: 0, failingSince: null, restsUntil: null, successes: 0 };

/**
 * What an attempt says about the server itself: 'failing' where it did not do its part, 'silent' where that took all the time
 * an attempt has.
 */
export type ServerVerdict = 'well' | 'failing' | 'silent';

/** One failure may be chance; the second one makes the other server take over. */
const restsAfter = 2;
const shortestRestMs = 60_000;
const longestRestMs = 15 * 60_000;
/** Every other mail goes to a server that answers again, until this many in a row were taken. */
const backAfter = 5;
/** The office hears of a server that has failed this long, well within a quarter of an hour. */
const toldAfterMs = 5 * 60_000;

/**
 * Whether a mail goes to this server first, or to the other one. A server that rests gets one mail when its rest ends;
 * one that answers again gets every other mail, so that a relapse costs little. `turn` counts mails.
 */
export function isServerChosen(health: ServerHealth, { now, turn }: { now: Date; turn: number }): boolean {
  if (health.failures < restsAfter && health.successes === 0) return true;
  if (health.restsUntil !== null && health.restsUntil > now) return false;
  return health.successes === 0 || turn % 2 === 0;
}

/** A server whose rest has ended is tried by one mail alone: until its outcome is known, the others leave it alone. */
export function whileTried(health: ServerHealth, now: Date): ServerHealth {
  if (health.failures < restsAfter) return health;
  return { ...health, restsUntil: new Date(now.getTime() + shortestRestMs) };
}

/** The health after an attempt. A silence rests the server at once: every further one would hold a mail up as long. */
export function afterAttempt(health: ServerHealth, verdict: ServerVerdict, now: Date): ServerHealth {
  if (verdict !== 'well') {
    const atLeast = verdict === 'silent' || health.successes > 0 ? restsAfter - 1 : 0;
    const failures = Math.max(health.failures, atLeast) + 1;
    const rest = Math.min(shortestRestMs * 2 ** Math.max(0, failures - restsAfter), longestRestMs);
    return {
      failures,
      failingSince: health.failingSince ?? now,
      restsUntil: failures < restsAfter ? null : new Date(now.getTime() + rest),
      successes: 0,
    };
  }
  if (health.failures < restsAfter && health.successes === 0) return soundServer;
  const successes = health.successes + 1;
  return successes >= backAfter ? soundServer : { ...health, restsUntil: null, successes };
}

/** 'failing' from the failure that makes the other take over, until all mail is back. */
export function serverStateOf({ failures, successes }: ServerHealth): 'working' | 'failing' | 'recovering' {
  if (successes > 0) return 'recovering';
  return failures < restsAfter ? 'working' : 'failing';
}

/** Whether the office has to be told of it by now. */
export function isWorthTelling(health: ServerHealth, now: Date): boolean {
  const { failingSince } = health;
  return (
    serverStateOf(health) === 'failing' &&
    failingSince !== null &&
    now.getTime() - failingSince.getTime() >= toldAfterMs
  );
}
