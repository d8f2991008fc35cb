import { isWorkingDay, type WorkCalendar, workingDayOnOrAfter } from '../calendar/index.js';
import { addDays, instantAt, localDateOf, type LocalTime, localTimeOf } from '../dates/index.js';
import type { NoticeKind } from './notice-kind.js';

/** What the office has set about sending. */
export interface DeliverySettings {
  /** Send window in Vietnam time, HH:MM, on working days. */
  sendFrom: LocalTime;
  sendUntil: LocalTime;
  /** A bundle leaves at the latest this long after its first notice. */
  groupMinutes: number;
  /** Messages to one recipient on one day; null: as many as there are. */
  perDay: number | null;
  /** Messages that one channel takes in a minute of real time; null: as many as there are. */
  perMinute: { email: number | null; zalo: number | null };
  /** Kinds of rungs that don't wait for the send window. */
  urgentKinds: readonly NoticeKind[];
  /** True keeps the heads of agencies on email, linked to Zalo or not. */
  headsByEmailOnly: boolean;
  /** Whom a reminder by Zalo names for questions. */
  officeTelephone: string | null;
}

export const defaultDeliverySettings: DeliverySettings = {
  sendFrom: '07:30',
  sendUntil: '17:00',
  groupMinutes: 10,
  perDay: 5,
  perMinute: { email: null, zalo: null },
  urgentKinds: [],
  headsByEmailOnly: false,
  officeTelephone: null,
};

/** What a person or an agency wants to be different; null: as the office has set it. */
export interface DeliveryPreference {
  sendFrom: LocalTime | null;
  sendUntil: LocalTime | null;
  perDay: number | null;
}

/**
 * The settings for one address. Of several preferences the first that says something counts, and only within what the
 * office has set: a narrower window, fewer messages. A window that is never open leaves the office's.
 */
export function settingsFor(
  settings: DeliverySettings,
  preferences: readonly DeliveryPreference[],
): DeliverySettings {
  const first = <Field extends keyof DeliveryPreference>(field: Field) =>
    preferences.find((one) => one[field] !== null)?.[field] ?? null;
  const sendFrom = latest(settings.sendFrom, first('sendFrom'));
  const sendUntil = earliest(settings.sendUntil, first('sendUntil'));
  const window = sendFrom < sendUntil ? { sendFrom, sendUntil } : {};
  return { ...settings, ...window, perDay: fewest(settings.perDay, first('perDay')) };
}

function latest(office: LocalTime, own: LocalTime | null): LocalTime {
  return own !== null && own > office ? own : office;
}

function earliest(office: LocalTime, own: LocalTime | null): LocalTime {
  return own !== null && own < office ? own : office;
}

function fewest(office: number | null, own: number | null): number | null {
  if (office === null || own === null) return office ?? own;
  return Math.min(office, own);
}

type SendWindow = Pick<DeliverySettings, 'sendFrom' | 'sendUntil'>;

/** The first instant not before `now` inside the send window (07:30-17:00 on working days by default). */
export function nextWindow(now: Date, settings: SendWindow, calendar: WorkCalendar): Date {
  const today = localDateOf(now);
  const time = localTimeOf(now);
  const isOpenDay = isWorkingDay(calendar, today);
  if (isOpenDay && time >= settings.sendFrom && time < settings.sendUntil) return now;
  return isOpenDay && time < settings.sendFrom
    ? instantAt(today, settings.sendFrom)
    : windowOfNextDay(now, settings, calendar);
}

/** When the send window opens on the next working day after the day of `now`. */
export function windowOfNextDay(now: Date, { sendFrom }: SendWindow, calendar: WorkCalendar): Date {
  return instantAt(workingDayOnOrAfter(calendar, addDays(localDateOf(now), 1)), sendFrom);
}
