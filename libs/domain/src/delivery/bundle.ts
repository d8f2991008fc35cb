import type { WorkCalendar } from '../calendar/index.js';
import { worstFirstKinds } from './notice-kind.js';
import { leavingToday, type SentToday } from './day-limit.js';
import { type DeliverySettings, nextWindow, windowOfNextDay } from './delivery-settings.js';
import type { WaitingNotice } from './waiting-notice.js';

export interface Bundle {
  /** Each message is the ids of its notices, worst first. */
  messages: { copy: boolean; noticeIds: string[] }[];
  /** `isRepeat`: the very same rung reaches the same address by another notice of this bundle. */
  overtaken: { noticeId: string; by: string; isRepeat: boolean }[];
  /** When to look again for what stays behind; null where nothing does. */
  next: Date | null;
}

/**
 * Decides what leaves for one address at `now`: worst first, no stage twice, none missing; copies go as a message of
 * their own, unless the reader is told anyway. `undecided` says that some assignment is due and not yet decided, which
 * holds the bundle for its group window. What a limit of the day holds back waits for the next send window; outside the
 * window only urgent rungs leave. `sentToday` counts what the address got on the day of `now`.
 */
export function bundle(input: {
  waiting: readonly WaitingNotice[];
  undecided: boolean;
  settings: DeliverySettings;
  sentToday: SentToday;
  calendar: WorkCalendar;
  now: Date;
}): Bundle {
  const { waiting, settings, now, calendar } = input;
  if (waiting.length === 0) return { messages: [], overtaken: [], next: null };
  const opens = nextWindow(now, settings, calendar);
  const urgent = opens > now ? waiting.filter((notice) => isUrgent(notice, settings)) : waiting;
  if (urgent.length === 0) return { messages: [], overtaken: [], next: opens };
  const first = Math.min(...urgent.map((notice) => notice.createdAt.getTime()));
  const groupEnds = new Date(first + settings.groupMinutes * 60_000);
  if (input.undecided && groupEnds > now) return { messages: [], overtaken: [], next: groupEnds };
  return { ...within(urgent, input), ...(urgent.length < waiting.length && { next: opens }) };
}

function isUrgent({ kind }: WaitingNotice, { urgentKinds }: DeliverySettings): boolean {
  return urgentKinds.some((urgent) => urgent === kind);
}

/** What of a bundle may leave today; what stays behind overtakes nothing yet. */
function within(
  waiting: readonly WaitingNotice[],
  at: { settings: DeliverySettings; sentToday: SentToday; calendar: WorkCalendar; now: Date },
): Bundle {
  const { messages, overtaken } = compose(waiting);
  const leaving = leavingToday(messages, at.settings, at.sentToday);
  const said = new Set(leaving.flatMap(({ notices }) => notices));
  return {
    messages: leaving.map(({ copy, notices }) => ({ copy, noticeIds: notices.map(({ id }) => id) })),
    overtaken: overtaken
      .filter(({ worse }) => said.has(worse))
      .map(({ notice, worse }) => ({
        noticeId: notice.id,
        by: worse.code,
        isRepeat: worse.code === notice.code,
      })),
    next: leaving.length < messages.length ? windowOfNextDay(at.now, at.settings, at.calendar) : null,
  };
}

interface Composed {
  messages: { copy: boolean; notices: WaitingNotice[] }[];
  overtaken: { notice: WaitingNotice; worse: WaitingNotice }[];
}

function compose(waiting: readonly WaitingNotice[]): Composed {
  const overtaken: Composed['overtaken'] = [];
  const kept: WaitingNotice[] = [];
  const ofSubject = new Map<string, WaitingNotice[]>();
  for (const notice of waiting.toSorted(worstFirst)) {
    const subject = `${notice.assignmentId} ${notice.stageId}`;
    const same = ofSubject.get(subject) ?? [];
    const worse = same.find((one) => overtakes(one, notice));
    if (worse === undefined) {
      kept.push(notice);
      ofSubject.set(subject, [...same, notice]);
    } else overtaken.push({ notice, worse });
  }
  const messages = [false, true]
    .map((copy) => ({ copy, notices: kept.filter((one) => one.copy === copy) }))
    .filter((message) => message.notices.length > 0);
  return { messages, overtaken };
}

/** Of one subject; rungs of the assignment as a whole say different things: only the very same one is a repeat. */
function overtakes(kept: WaitingNotice, other: WaitingNotice): boolean {
  if (kept.code === other.code) return true;
  return kept.copy === other.copy && other.stageId !== null;
}

function worstFirst(a: WaitingNotice, b: WaitingNotice): number {
  return (
    Number(a.copy) - Number(b.copy) || rank(a) - rank(b) || a.createdAt.getTime() - b.createdAt.getTime()
  );
}

const ranks: ReadonlyMap<string, number> = new Map(worstFirstKinds.map((kind, rank) => [kind, rank]));

function rank({ kind }: WaitingNotice): number {
  return ranks.get(kind) ?? -1;
}
