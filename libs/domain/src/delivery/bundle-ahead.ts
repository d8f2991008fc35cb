import { MissingCalendarYear, type WorkCalendar } from '../calendar/index.js';
import { localDateOf } from '../dates/index.js';
import { type Bundle, bundle } from './bundle.js';
import { isToHead, nothingSent, type SentToday } from './day-limit.js';
import type { DeliverySettings } from './delivery-settings.js';
import type { WaitingNotice } from './waiting-notice.js';

/** A message that will leave at a business instant (UTC); its notices worst first. */
export interface ImaginedMessage<Notice extends WaitingNotice> {
  at: Date;
  copy: boolean;
  notices: Notice[];
}

interface Ahead<Notice> {
  settings: DeliverySettings;
  calendar: WorkCalendar;
  from: Date;
  until: Date;
  /** Messages that the address got on the day of `from` already; none where it is left out. */
  sentToday?: SentToday;
  holds: (notice: Notice, at: Date) => boolean;
}

/**
 * The messages that one address gets for notices still to come, in order, with every provider accepting: `bundle` is
 * asked at each instant at which the delivery of that address would wake. `holds` says whether a notice still has a
 * point at an instant. Nothing leaves before `from` or after `until` (UTC instants), or on a day that no calendar knows.
 */
export function bundleAhead<Notice extends WaitingNotice>(
  notices: readonly Notice[],
  ahead: Ahead<Notice>,
): ImaginedMessage<Notice>[] {
  const { from, until } = ahead;
  const inOrder = notices.toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
  const messages: ImaginedMessage<Notice>[] = [];
  let held: Notice[] = [];
  let here = 0;
  for (let now = wake(inOrder[0], from); now !== null && now <= until;) {
    const at: Date = now;
    const first = here;
    while (here < inOrder.length && (inOrder[here]?.createdAt ?? until) <= at) here += 1;
    const waiting = [...held, ...inOrder.slice(first, here)];
    const found = decideHeld(waiting, at, { ...ahead, sentToday: sentOn(at, messages, ahead) });
    if (found === null) return messages;
    const { decided, standing } = found;
    messages.push(...decided.messages.map((message) => written(message, standing, at)));
    held = leftBehind(standing, decided);
    now = earlier(decided.next, wake(inOrder[here], from));
  }
  return messages;
}

/** When the next notice wakes the delivery; null where none is left. */
function wake(first: WaitingNotice | undefined, from: Date): Date | null {
  if (first === undefined) return null;
  return first.createdAt > from ? first.createdAt : from;
}

function earlier(one: Date | null, other: Date | null): Date | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

/** Messages are in order: those of the same day stand last. */
function sentOn(
  at: Date,
  messages: readonly ImaginedMessage<WaitingNotice>[],
  { from, sentToday = nothingSent }: { from: Date; sentToday?: SentToday },
): SentToday {
  const day = localDateOf(at);
  const before = day === localDateOf(from) ? sentToday : nothingSent;
  const ofDay = messages.slice(1 + messages.findLastIndex((one) => localDateOf(one.at) !== day));
  return { all: before.all + ofDay.length, toHead: before.toHead + ofDay.filter(isToHead).length };
}

function leftBehind<Notice extends WaitingNotice>(waiting: readonly Notice[], decided: Bundle): Notice[] {
  if (decided.next === null) return [];
  const gone = new Set(decided.messages.flatMap(({ noticeIds }) => noticeIds));
  for (const { noticeId } of decided.overtaken) gone.add(noticeId);
  return waiting.filter(({ id }) => !gone.has(id));
}

/** What leaves of the notices that still have a point; that is asked only where something would leave. */
function decideHeld<Notice extends WaitingNotice>(
  waiting: readonly Notice[],
  now: Date,
  ahead: Ahead<Notice> & { sentToday: SentToday },
): { decided: Bundle; standing: readonly Notice[] } | null {
  const decided = decide(waiting, now, ahead);
  if (decided === null) return null;
  const leaves = decided.messages.length > 0;
  const standing = leaves ? waiting.filter((notice) => ahead.holds(notice, now)) : waiting;
  if (standing.length === waiting.length) return { decided, standing };
  const anew = decide(standing, now, ahead);
  return anew === null ? null : { decided: anew, standing };
}

function decide(
  waiting: readonly WaitingNotice[],
  now: Date,
  { settings, calendar, sentToday }: Pick<Ahead<never>, 'settings' | 'calendar'> & { sentToday: SentToday },
): Bundle | null {
  try {
    return bundle({ waiting, undecided: false, settings, sentToday, calendar, now });
  } catch (error) {
    if (error instanceof MissingCalendarYear) return null;
    throw error;
  }
}

function written<Notice extends WaitingNotice>(
  { copy, noticeIds }: { copy: boolean; noticeIds: readonly string[] },
  waiting: readonly Notice[],
  at: Date,
): ImaginedMessage<Notice> {
  const byId = new Map(waiting.map((notice) => [notice.id, notice]));
  return { at, copy, notices: noticeIds.flatMap((id) => byId.get(id) ?? []) };
}
