import {
  bundleAhead,
  type ImaginedMessage,
  isUrgedByZalo,
  isZaloQuiet,
  type DeliverySettings,
  reminderTemplateOf,
} from '#domain';
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
}

/** What leaves for each address, by the bundling and the choice of a channel that act, in the order of time. */
export function rehearsedMessages(
  notices: readonly AddressedNotice[],
  run: RehearsalRun,
  { rules, from, until, zaloUsers }: Sending,
): RehearsedMessage[] {
  const { delivery: settings, calendar } = rules;
  const holds = (notice: AddressedNotice, at: Date): boolean => run.holds(notice, at);
  return [...Map.groupBy(notices, ({ address }) => address.toLowerCase())]
    .flatMap(([mailbox, own]) => {
      const sharedFrom = secondReaderAt(own);
      return bundleAhead(own, { settings, calendar, from, until, holds }).map((message): RehearsedMessage => {
        const isShared = sharedFrom !== null && sharedFrom <= message.at;
        const zaloUserId = byZalo(message, { isShared, settings, zaloUsers });
        const { address = '', addressedAs: recipient = '' } = message.notices[0] ?? {};
        const way =
          zaloUserId === null
            ? { channel: 'email' as const, address }
            : { channel: 'zalo' as const, address: zaloUserId };
        const { at, copy } = message;
        const lines = message.notices.map((notice) => run.line(notice));
        return { at, ...way, mailbox, recipient, copy, lines };
      });
    })
    .toSorted((a, b) => a.at.getTime() - b.at.getTime() || a.address.localeCompare(b.address));
}

/** Whom a message reaches by Zalo, every provider accepting; null where it goes by email. */
function byZalo(
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
