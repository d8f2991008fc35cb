import { isWorkingDay, type WorkCalendar, workingDayOnOrAfter } from '../calendar/index.js';
import { addDays, instantAt, localDateOf, localTimeOf } from '../dates/index.js';
import type { RungKind } from '../ladder/index.js';

/** A notice that waits to be written into a message. */
export interface WaitingNotice {
  id: string;
  assignmentId: string;
  stageId: string | null;
  kind: string;
  code: string;
  copy: boolean;
  createdAt: Date;
}

export interface DeliverySettings {
  /** Send window in Vietnam time, HH:MM, on working days. */
  sendFrom: string;
  sendUntil: string;
  /** A bundle leaves at the latest this long after its first notice. */
  groupMinutes: number;
  /** True keeps the heads of agencies on email, linked to Zalo or not. */
  headsByEmailOnly?: boolean;
  /** Whom a reminder by Zalo names for questions. */
  officeTelephone?: string | null;
}

export const defaultDeliverySettings: DeliverySettings = {
  sendFrom: '07:30',
  sendUntil: '17:00',
  groupMinutes: 10,
};

export interface Bundle {
  /** Each message is the ids of its notices, worst first. */
  messages: { copy: boolean; noticeIds: string[] }[];
  /** `isRepeat`: the very same rung reaches the same address by another notice of this bundle. */
  overtaken: { noticeId: string; by: string; isRepeat: boolean }[];
  next: Date | null;
}

/** Kinds of rungs in the order in which a message speaks of them, worst first. */
export const worstFirstKinds = [
  'office-7',
  'weekly',
  'overdue-1',
  'returned',
  'decided',
  'unacknowledged',
  'promise',
  'due',
  'soon',
  'start',
  'sign-3',
  'confirm-2',
  'handover',
  'assigned',
] as const satisfies readonly RungKind[];

/**
 * Decides what leaves for one address at `now`: worst first, no stage twice, none missing; copies go as a message of
 * their own, unless the reader is told anyway. `undecided` says that some assignment is due and not yet decided, which holds the bundle for its group window.
 */
export function bundle(input: {
  waiting: readonly WaitingNotice[];
  undecided: boolean;
  settings: DeliverySettings;
  calendar: WorkCalendar;
  now: Date;
}): Bundle {
  const { waiting, settings, now } = input;
  if (waiting.length === 0) return { messages: [], overtaken: [], next: null };
  const opens = nextWindow(now, settings, input.calendar);
  if (opens > now) return { messages: [], overtaken: [], next: opens };
  const first = Math.min(...waiting.map((notice) => notice.createdAt.getTime()));
  const groupEnds = new Date(first + settings.groupMinutes * 60_000);
  if (input.undecided && groupEnds > now) return { messages: [], overtaken: [], next: groupEnds };
  return { ...compose(waiting), next: null };
}

/** The first instant not before `now` inside the send window (07:30-17:00 on working days by default). */
export function nextWindow(now: Date, settings: DeliverySettings, calendar: WorkCalendar): Date {
  const today = localDateOf(now);
  const time = localTimeOf(now);
  const isOpenDay = isWorkingDay(calendar, today);
  if (isOpenDay && time >= settings.sendFrom && time < settings.sendUntil) return now;
  const day =
    isOpenDay && time < settings.sendFrom ? today : workingDayOnOrAfter(calendar, addDays(today, 1));
  return instantAt(day, settings.sendFrom);
}

function compose(waiting: readonly WaitingNotice[]): Omit<Bundle, 'next'> {
  const overtaken: Bundle['overtaken'] = [];
  const kept: WaitingNotice[] = [];
  const ofSubject = new Map<string, WaitingNotice[]>();
  for (const notice of waiting.toSorted(worstFirst)) {
    const subject = `${notice.assignmentId} ${notice.stageId}`;
    const same = ofSubject.get(subject) ?? [];
    const worse = same.find((one) => overtakes(one, notice));
    if (worse === undefined) {
      kept.push(notice);
      ofSubject.set(subject, [...same, notice]);
    } else overtaken.push({ noticeId: notice.id, by: worse.code, isRepeat: worse.code === notice.code });
  }
  const messages = [false, true]
    .map((copy) => ({ copy, noticeIds: kept.filter((one) => one.copy === copy).map((one) => one.id) }))
    .filter((message) => message.noticeIds.length > 0);
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
