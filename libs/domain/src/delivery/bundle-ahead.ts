import { MissingCalendarYear, type WorkCalendar } from '../calendar/index.js';
import { type Bundle, bundle, type DeliverySettings, type WaitingNotice } from './bundle.js';

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
  let [gone, here] = [0, 0];
  for (let now = wake(inOrder[0], from); now !== null && now <= until;) {
    const at: Date = now;
    while (here < inOrder.length && (inOrder[here]?.createdAt ?? until) <= at) here += 1;
    const waiting = inOrder.slice(gone, here);
    const decided = decideHeld(waiting, at, ahead);
    if (decided === null) return messages;
    if (decided.next === null) {
      gone = here;
      messages.push(...decided.messages.map((message) => written(message, waiting, at)));
    }
    now = decided.next ?? wake(inOrder[gone], from);
  }
  return messages;
}

/** When the next notice wakes the delivery; null where none is left. */
function wake(first: WaitingNotice | undefined, from: Date): Date | null {
  if (first === undefined) return null;
  return first.createdAt > from ? first.createdAt : from;
}

/** Whether notices hold is asked only where something would leave. */
function decideHeld<Notice extends WaitingNotice>(
  waiting: readonly Notice[],
  now: Date,
  ahead: Ahead<Notice>,
): Bundle | null {
  const decided = decide(waiting, now, ahead);
  if (decided === null || decided.next !== null) return decided;
  const held = waiting.filter((notice) => ahead.holds(notice, now));
  return held.length === waiting.length ? decided : decide(held, now, ahead);
}

function decide(
  waiting: readonly WaitingNotice[],
  now: Date,
  { settings, calendar }: Pick<Ahead<never>, 'settings' | 'calendar'>,
): Bundle | null {
  try {
    return bundle({ waiting, undecided: false, settings, calendar, now });
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
