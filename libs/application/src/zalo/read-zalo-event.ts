import type { MessageReceipt } from '#domain';
import type { StoredZaloEvent } from './zalo-events.js';

/** Messages of one event that are looked at. */
const receiptsAtMost = 100;

const receiptNames: ReadonlyMap<string, MessageReceipt> = new Map([
  ['user_received_message', 'delivered'],
  ['user_seen_message', 'seen'],
]);

type Fields = Readonly<Record<string, unknown>>;

/** What an event means to us; everything else is on record only. */
export type ZaloHappening =
  | { kind: 'text'; userId: string; text: string }
  | { kind: 'follow'; userId: string; follows: boolean }
  | { kind: 'touch'; userId: string }
  | { kind: 'withdraw'; userId: string }
  | { kind: 'receipt'; userId: string; receipt: MessageReceipt; providerIds: string[] }
  | { kind: 'other' };

/** Reads a kept event; never throws. */
export function readZaloEvent({ name, body }: Pick<StoredZaloEvent, 'name' | 'body'>): ZaloHappening {
  const fields = parsed(body);
  const receipt = receiptNames.get(name);
  if (receipt !== undefined) return receiptOf(receipt, fields);
  const userId = userOf(name, fields);
  if (userId === null) return { kind: 'other' };
  switch (name) {
    case 'user_send_text':
      return { kind: 'text', userId, text: textOf(fieldsOf(fields['message'])['text']) ?? '' };
    case 'follow':
    case 'unfollow':
      return { kind: 'follow', userId, follows: name === 'follow' };
    case 'user_withdraw':
      return { kind: 'withdraw', userId };
    default:
      return name.startsWith('user_send_') || name === 'user_click_chatnow'
        ? { kind: 'touch', userId }
        : { kind: 'other' };
  }
}

/** Each kind of event names its user elsewhere. */
function userOf(name: string, fields: Fields): string | null {
  if (name === 'follow' || name === 'unfollow') return textOf(fieldsOf(fields['follower'])['id']);
  if (name === 'user_click_chatnow') return textOf(fields['user_id']);
  if (name === 'user_withdraw') return textOf(fieldsOf(fields['user'])['id']) ?? textOf(fields['user_id']);
  return name.startsWith('user_send_') ? textOf(fieldsOf(fields['sender'])['id']) : null;
}

/** One message that arrived, or a list of those that were looked at. */
function receiptOf(receipt: MessageReceipt, fields: Fields): ZaloHappening {
  const userId = textOf(fieldsOf(fields['recipient'])['id']);
  if (userId === null) return { kind: 'other' };
  const message = fieldsOf(fields['message']);
  const listed = Array.isArray(message['msg_ids']) ? message['msg_ids'] : [message['msg_id']];
  const providerIds = listed.slice(0, receiptsAtMost).flatMap((one) => textOf(one) ?? []);
  return { kind: 'receipt', userId, receipt, providerIds };
}

function parsed(body: string): Fields {
  try {
    return fieldsOf(JSON.parse(body));
  } catch {
    return {};
  }
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' && value.length <= 4_000 ? value : null;
}
