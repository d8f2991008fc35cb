import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { SignedZaloEvents } from './signed-zalo-events.js';

/** The vector of the project's notes on Zalo. */
const settings = {
  isConnected: true,
  appId: '1234567890123456789',
  oaId: '2000000000000000002',
  oaSecretKey: 'emulator-oa-secret',
};
const raw =
  '{"app_id":"1234567890123456789","sender":{"id":"1000000000000000001"},"recipient":{"id":"2000000000000000002"},' +
  '"event_name":"user_send_text","message":{"text":"#ABCD2345","msg_id":"m1"},"timestamp":"1767225600000"}';
const mac = 'd3016606cd8785c3c9ec700ffd5831b7c4f48e2984bdd229a71bac5ad84748fb';
const now = new Date(1_767_225_600_000);

const read = (body: string, signature: string, at = now) =>
  new SignedZaloEvents(settings).read(Buffer.from(body), signature, at);
const signed = (fields: object): [string, string] => {
  const body = JSON.stringify({ ...fields, app_id: settings.appId, timestamp: String(now.getTime()) });
  const text = settings.appId + body + String(now.getTime()) + settings.oaSecretKey;
  return [body, `mac=${createHash('sha256').update(text).digest('hex')}`];
};

describe('an event of the webhook', () => {
  it('is taken with the signature over its exact bytes', () => {
    expect(read(raw, `mac=${mac}`)).toMatchObject({
      kind: 'event',
      event: { key: 'user_send_text:m1', name: 'user_send_text', happenedAt: now },
    });
    expect(read(raw, `mac = ${mac}`).kind).toBe('event');
    expect(read(JSON.stringify(JSON.parse(raw), null, 1), `mac=${mac}`).kind).toBe('forged');
  });

  it.each([mac, `mac=${mac.slice(1)}`, `mac=${'0'.repeat(64)}`, '', 'mac='])(
    'is refused with the signature "%s"',
    (signature) => {
      expect(read(raw, signature).kind).toBe('forged');
    },
  );

  it('is refused when it is a replay or was meant for another app', () => {
    expect(read(raw, `mac=${mac}`, new Date(now.getTime() + 3 * 3_600_000)).kind).toBe('forged');
    const [body, signature] = signed({ event_name: 'follow', oa_id: settings.oaId });
    expect(read(body, signature).kind).toBe('event');
    expect(read(body.replace(settings.appId, '1'), signature).kind).toBe('forged');
  });

  it("of the console's check is signed but not about us", () => {
    const parties = { sender: { id: '246845883529197922' }, recipient: { id: '388613280878808645' } };
    const [body, signature] = signed({ event_name: 'user_send_text', ...parties });
    expect(read(body, signature)).toEqual({ kind: 'foreign' });
  });
});
