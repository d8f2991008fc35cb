const minute = 60_000;

/** How many messages a channel took in the minute that began at an instant. */
export interface ChannelMinute {
  began: Date;
  messages: number;
}

/** What decides whether one more message may go over a channel; instants of real time. */
export interface PaceFacts {
  /** Messages in a minute; null: no limit. */
  perMinute: number | null;
  /** The last minute in which anything went; null where nothing did. */
  last: ChannelMinute | null;
  /** True for a message of repeats only. */
  isRepeat: boolean;
  /** How many other recipients wait with first notices that could leave now. */
  firstsWaiting: number;
  now: Date;
}

/**
 * The minute with the message counted in, or `next`: when to ask again. Repeats leave room for all first notices that
 * wait.
 */
export function paceOf(
  facts: PaceFacts,
): { counted: ChannelMinute; next: null } | { counted: null; next: Date } {
  const { perMinute, last, isRepeat, firstsWaiting, now } = facts;
  const began = new Date(Math.floor(now.getTime() / minute) * minute);
  const sofar = last !== null && last.began >= began ? last.messages : 0;
  const room = perMinute === null ? Infinity : perMinute - (isRepeat ? firstsWaiting : 0);
  if (sofar < room) return { counted: { began, messages: sofar + 1 }, next: null };
  return { counted: null, next: new Date(began.getTime() + minute) };
}
