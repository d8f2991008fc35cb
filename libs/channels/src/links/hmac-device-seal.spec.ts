import { describe, expect, it } from 'vitest';
import { HmacDeviceSeal } from './hmac-device-seal.js';
import { HmacLinkSigner } from './hmac-link-signer.js';

const secret = 'a-secret-of-at-least-32-characters-1';
const device = { recipientId: 'r-1', who: { kind: 'other', name: 'Chuyên viên Phòng Nghiệp vụ' } } as const;

describe('what a browser is known by', () => {
  it('comes back as it was sealed, also after the secret was changed once', () => {
    const sealed = new HmacDeviceSeal(secret, null).seal(device);
    expect(new HmacDeviceSeal(secret, null).open(sealed)).toEqual(device);
    expect(new HmacDeviceSeal(`${secret}-newer`, secret).open(sealed)).toEqual(device);
    expect(new HmacDeviceSeal(`${secret}-newer`, null).open(sealed)).toBeNull();
  });

  it('is nothing where somebody made it up, altered it, or took a link for it', () => {
    const seal = new HmacDeviceSeal(secret, null);
    const [text = '', keyId, signature] = seal.seal(device).split('.');
    const other = Buffer.from(JSON.stringify({ ...device, recipientId: 'r-2' })).toString('base64url');
    const link = new HmacLinkSigner(secret, null).sign({ kind: 'notice', id: crypto.randomUUID() });
    for (const wrong of ['', text, `${other}.${keyId}.${signature}`, `${text}.${keyId}.AAAA`, link]) {
      expect(seal.open(wrong)).toBeNull();
    }
  });
});
