import {
  bundleAhead,
  type DeliverySettings,
  type ImaginedMessage,
  isUrgedByZalo,
  isZaloQuiet,
  paceAhead,
  reminderTemplateOf,
  settingsFor,
} from '#domain';
import type { LimitFacts } from '../delivery/delivery-limits.js';
import type { Rules } from '../time/index.js';
import type { AddressedNotice } from './rehearsal-scope.js';
import type { RehearsalRun } from './rehearsal-run.js';
import type { RehearsedMessage } from './rehearsal.js';

interface Sending {
  rules: Rules;
  /** UTC instants, both included. */
  from: Date;
  until: Date;
  /** Zalo user ids of those who linked an account, by person. */
  zaloUsers: ReadonlyMap<string, string>;
  /** What limits the messages to each address (lower case). */
  limits: ReadonlyMap<string, LimitFacts>;
}

interface Leaving extends ImaginedMessage<AddressedNotice> {
  mailbox: string;
  /** Null where it goes by email. */
  zaloUserId: string | null;
}

/** What leaves for each address, by the bundling, limits and choice of a channel that act, in the order of time. */
export function rehearsedMessages(
  notices: readonly AddressedNotice[],
  run: RehearsalRun,
  sending: Sending,
): RehearsedMessage[] {
  const { delivery: settings, calendar } = sending.rules;
  const leaving = [...Map.groupBy(notices, ({ address }) => address.toLowerCase())].flatMap(
    ([mailbox, own]) => leavingFor(mailbox, own, { run, sending }),
  );
  const byEmail = leaving.filter(({ zaloUserId }) => zaloUserId === null);
  const byZalo = leaving.filter(({ zaloUserId }) => zaloUserId !== null);
  const { email, zalo } = settings.perMinute;
  return [
    ...paceAhead(byEmail, { settings, perMinute: email, calendar }),
    ...paceAhead(byZalo, { settings, perMinute: zalo, calendar }),
  ]
    .map((message) => asRehearsed(message, run))
    .toSorted((a, b) => a.at.getTime() - b.at.getTime() || a.address.localeCompare(b.address));
}

function leavingFor(
  mailbox: string,
  own: readonly AddressedNotice[],
  { run, sending }: { run: RehearsalRun; sending: Sending },
): Leaving[] {
  const { rules, from, until, zaloUsers, limits } = sending;
  const holds = (notice: AddressedNotice, at: Date): boolean => run.holds(notice, at);
  const { sentToday, preferences = [] } = limits.get(mailbox) ?? {};
  const settings = settingsFor(rules.delivery, preferences);
  const of = { settings, calendar: rules.calendar, from, until, holds, ...(sentToday && { sentToday }) };
  const sharedFrom = secondReaderAt(own);
  return bundleAhead(own, of).map((message) => {
    const isShared = sharedFrom !== null && sharedFrom <= message.at;
    return { ...message, mailbox, zaloUserId: zaloUserOf(message, { isShared, settings, zaloUsers }) };
  });
}

function asRehearsed(
  { at, copy, mailbox, zaloUserId, notices }: Leaving,
  run: RehearsalRun,
): RehearsedMessage {
  const { address = '', addressedAs: recipient = '' } = notices[0] ?? {};
  const way =
    zaloUserId === null
      ? { channel: 'email' as const, address }
      : { channel: 'zalo' as const, address: zaloUserId };
  return { at, ...way, mailbox, recipient, copy, lines: notices.map((notice) => run.line(notice)) };
}

/** Whom a message reaches by Zalo, every provider accepting; null where it goes by email. */
function zaloUserOf(
  { at, copy, notices }: ImaginedMessage<AddressedNotice>,
  {
    isShared,
    settings,
    zaloUsers,
  }: { isShared: boolean; settings: DeliverySettings; zaloUsers: Sending['zaloUsers'] },
): string | null {
  const [first] = notices;
  const userId = zaloUsers.get(first?.readerId ?? '') ?? null;
  if (first === undefined || userId === null || !isUrgedByZalo(first.manner)) return null;
  const wasTriedByZalo = notices.some((notice) => notice.wasTriedByZalo);
  const facts = { isZaloReady: !isZaloQuiet(at), wasTriedByZalo, copy, isShared, notices, settings };
  return reminderTemplateOf(facts) === null ? null : userId;
}

/** From when on several readers are written to at an address; null where there is one. */
function secondReaderAt(notices: readonly AddressedNotice[]): Date | null {
  const [first] = notices.toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
  const others = notices.filter(({ readerId }) => readerId !== first?.readerId);
  const instants = others.map(({ createdAt }) => createdAt.getTime());
  return instants.length === 0 ? null : new Date(instants.reduce((a, b) => Math.min(a, b)));
}
