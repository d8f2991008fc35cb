import { MissingCalendarYear, type WorkCalendar } from '../calendar/index.js';
import type { WaitingNotice } from './waiting-notice.js';
import type { ImaginedMessage } from './bundle-ahead.js';
import { type ChannelMinute, paceOf } from './channel-pace.js';
import { isRepeat } from './day-limit.js';
import { type DeliverySettings, nextWindow } from './delivery-settings.js';

/**
 * The messages of all addresses over one channel at the pace it takes them: what is too much for a minute moves to the
 * next ones, first notices before repeats, and where the window closes to the next working day. In order; what no
 * calendar has a day for is left out.
 */
export function paceAhead<Message extends ImaginedMessage<WaitingNotice>>(
  messages: readonly Message[],
  as: { settings: DeliverySettings; perMinute: number | null; calendar: WorkCalendar },
): Message[] {
  if (as.perMinute === null) return messages.toSorted(byInstant);
  let [queue, turn] = [messages.toSorted(byTurn), 0];
  let last: ChannelMinute | null = null;
  const paced: Message[] = [];
  for (let first = queue[turn]; first !== undefined; first = queue[turn]) {
    const { counted, next } = paceOf({ ...as, last, isRepeat: false, firstsWaiting: 0, now: first.at });
    if (counted === null) {
      const rest = queue.slice(turn);
      queue = rest.flatMap((one) => (one.at < next ? later(one, next, as) : [one])).toSorted(byTurn);
      turn = 0;
    } else {
      last = counted;
      paced.push(first);
      turn += 1;
    }
  }
  return paced;
}

function later<Message extends ImaginedMessage<WaitingNotice>>(
  message: Message,
  next: Date,
  { settings, calendar }: { settings: DeliverySettings; calendar: WorkCalendar },
): Message[] {
  try {
    return [{ ...message, at: nextWindow(next, settings, calendar) }];
  } catch (error) {
    if (error instanceof MissingCalendarYear) return [];
    throw error;
  }
}

function byInstant(a: ImaginedMessage<WaitingNotice>, b: ImaginedMessage<WaitingNotice>): number {
  return a.at.getTime() - b.at.getTime();
}

/** Of one instant, first notices before repeats: their turn is decided by the order here. */
function byTurn(a: ImaginedMessage<WaitingNotice>, b: ImaginedMessage<WaitingNotice>): number {
  return byInstant(a, b) || repeats(a) - repeats(b);
}

function repeats({ notices }: ImaginedMessage<WaitingNotice>): number {
  return Number(notices.every((notice) => isRepeat(notice)));
}
