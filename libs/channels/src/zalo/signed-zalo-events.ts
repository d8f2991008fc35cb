import { createHash, timingSafeEqual } from 'node:crypto';
import type { ReadZaloEvent, ZaloEventReader, ZaloSettings } from '#application';
import { type Fields, fieldsOf, instantOf, textOf } from './json-fields.js';

/** Zalo's longest chain of repetitions takes less than two hours; what is older is a replay. */
const oldestMs = 2 * 3_600_000;

/** Checks and reads what Zalo posts: `mac` = SHA-256(app id ‖ raw body ‖ timestamp ‖ OA secret key), a plain digest. */
export class SignedZaloEvents implements ZaloEventReader {
  constructor(private readonly settings: ZaloSettings) {}

  read(rawBody: Uint8Array, signature: string, now: Date): ReadZaloEvent {
    if (!this.settings.isConnected) return { kind: 'forged' };
    const text = Buffer.from(rawBody).toString('utf8');
    const body = parsed(text);
    const timestamp = textOf(body['timestamp']) ?? '';
    if (!this.isSigned(rawBody, timestamp, signature)) return { kind: 'forged' };
    const happenedAt = instantOf(timestamp);
    const name = textOf(body['event_name']);
    if (body['app_id'] !== this.settings.appId || happenedAt === null || name === null) {
      return { kind: 'forged' };
    }
    if (now.getTime() - happenedAt.getTime() > oldestMs) return { kind: 'forged' };
    if (!this.isAboutUs(body)) return { kind: 'foreign' };
    return { kind: 'event', event: { key: keyOf(name, body, rawBody), name, body: text, happenedAt } };
  }

  private isSigned(rawBody: Uint8Array, timestamp: string, signature: string): boolean {
    const { appId, oaSecretKey } = this.settings;
    const [, given = ''] = /^\s*mac\s*=\s*([0-9a-f]{64})\s*$/.exec(signature) ?? [];
    const expected = createHash('sha256')
      .update(appId)
      .update(rawBody)
      .update(timestamp)
      .update(oaSecretKey)
      .digest();
    const received = Buffer.from(given, 'hex');
    return received.length === expected.length && timingSafeEqual(received, expected);
  }

  /** The console's sample is signed like all others, but neither of its parties is our Official Account. */
  private isAboutUs(body: Fields): boolean {
    const parties = [
      body['oa_id'],
      body['oaId'],
      fieldsOf(body['sender'])['id'],
      fieldsOf(body['recipient'])['id'],
    ].filter((party) => party !== undefined);
    return parties.length === 0 || parties.includes(this.settings.oaId);
  }
}

function parsed(text: string): Fields {
  try {
    return fieldsOf(JSON.parse(text));
  } catch {
    return {};
  }
}

/** Zalo repeats the same bytes; one message has one event of a name. */
function keyOf(name: string, body: Fields, rawBody: Uint8Array): string {
  const messageId = textOf(fieldsOf(body['message'])['msg_id']);
  return messageId !== null && messageId.length <= 200
    ? `${name}:${messageId}`
    : `${name}:${createHash('sha256').update(rawBody).digest('base64url')}`;
}
