import { localDateOf } from '#domain';
import type { RehearsalLoad, RehearsedMessage } from './rehearsal.js';

const heaviestShown = 10;

/** Counts messages by Vietnam calendar date; the ten heaviest days first by weight, then by date. */
export function loadOf(messages: readonly RehearsedMessage[]): RehearsalLoad {
  const byDay = Map.groupBy(messages, (message) => localDateOf(message.at));
  const perDay = [...byDay]
    .map(([on, sent]) => ({ on, messages: sent.length }))
    .toSorted((a, b) => a.on.localeCompare(b.on));
  return {
    messages: messages.length,
    toLeads: messages.filter(isToLead).length,
    recipients: new Set(messages.map(({ mailbox }) => mailbox)).size,
    perDay,
    heaviestDays: perDay.toSorted((a, b) => b.messages - a.messages).slice(0, heaviestShown),
  };
}

function isToLead({ lines }: RehearsedMessage): boolean {
  return lines.some(({ role }) => role === 'officer' || role === 'head');
}
