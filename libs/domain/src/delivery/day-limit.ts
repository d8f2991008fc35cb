import type { RungKind } from '../ladder/index.js';
import type { WaitingNotice } from './waiting-notice.js';
import type { DeliverySettings } from './delivery-settings.js';

/** Kinds of rungs that speak to a head of something overdue. */
const overdueKinds: readonly string[] = ['overdue-1', 'weekly', 'promise'] satisfies RungKind[];

/** Kinds of rungs that say once more what was said before. */
export const repeatKinds: readonly string[] = ['weekly'] satisfies RungKind[];

/** True for a notice of such a rung. */
export function isRepeat({ kind }: Pick<WaitingNotice, 'kind'>): boolean {
  return repeatKinds.includes(kind);
}

/** Messages that one address got on one day; `toHead`: those that spoke to a head of an agency. */
export interface SentToday {
  all: number;
  toHead: number;
}

export const nothingSent: SentToday = { all: 0, toHead: 0 };

interface Composed {
  copy: boolean;
  notices: readonly WaitingNotice[];
}

/** True for a message that speaks to a head; copies don't. */
export function isToHead({ copy, notices }: Composed): boolean {
  return !copy && notices.some(({ role }) => role === 'head');
}

/**
 * Those of the messages for one address that may leave today, in their order. A head of an agency gets one a day, unless
 * something is overdue; beyond that the number that is set for everybody holds, and first notices go before repeats,
 * those meant before copies.
 */
export function leavingToday<Message extends Composed>(
  messages: readonly Message[],
  { perDay }: Pick<DeliverySettings, 'perDay'>,
  sent: SentToday,
): Message[] {
  const open = messages.filter((message) => sent.toHead === 0 || !isToHead(message) || isOverdue(message));
  const left = Math.max(0, (perDay ?? Infinity) - sent.all);
  if (open.length <= left) return open;
  const chosen = new Set(open.toSorted((a, b) => turn(a) - turn(b)).slice(0, left));
  return open.filter((message) => chosen.has(message));
}

function isOverdue({ notices }: Composed): boolean {
  return notices.some(({ kind }) => overdueKinds.includes(kind));
}

function turn({ copy, notices }: Composed): number {
  return 2 * Number(notices.every((notice) => isRepeat(notice))) + Number(copy);
}
