import type { WorkCalendar } from '../calendar/index.js';
import { bundle, type DeliverySettings, type WaitingNotice } from './bundle.js';

/** A message that will leave at a business instant (UTC); its notices worst first. */
export interface ImaginedMessage<Notice extends WaitingNotice> {
  at: Date;
  copy: boolean;
  notices: Notice[];
}

/**
 * The messages that one address gets for notices still to come, in order, with every provider accepting: `bundle` is
 * asked at each instant at which the delivery of that address would wake. `holds` says whether a notice still has a
 * point at an instant; `until`: nothing that would leave later. Calendar days by `calendar`.
 */
export function bundleAhead<Notice extends WaitingNotice>(
  notices: readonly Notice[],
  ahead: {
    settings: DeliverySettings;
    calendar: WorkCalendar;
    until: Date;
    holds: (notice: Notice, at: Date) => boolean;
  },
): ImaginedMessage<Notice>[] {
  const { settings, calendar, until, holds } = ahead;
  let left = notices.toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
  const messages: ImaginedMessage<Notice>[] = [];
  let now = left[0]?.createdAt;
  while (now !== undefined && now <= until) {
    const at: Date = now;
    const waiting = left.filter((notice) => notice.createdAt <= at && holds(notice, at));
    const decided = bundle({ waiting, undecided: false, settings, calendar, now: at });
    if (decided.next === null) {
      left = left.filter((notice) => notice.createdAt > at);
      messages.push(...decided.messages.map((message) => written(message, waiting, at)));
    }
    now = decided.next ?? left[0]?.createdAt;
  }
  return messages;
}

function written<Notice extends WaitingNotice>(
  { copy, noticeIds }: { copy: boolean; noticeIds: readonly string[] },
  waiting: readonly Notice[],
  at: Date,
): ImaginedMessage<Notice> {
  return { at, copy, notices: noticeIds.flatMap((id) => waiting.find((notice) => notice.id === id) ?? []) };
}
