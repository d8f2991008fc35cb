import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { HmacLinkSigner } from './hmac-link-signer.js';

const secret = 'a-secret-of-at-least-32-characters-1';
const newer = 'a-secret-of-at-least-32-characters-2';

describe('a link in a message', () => {
  it('stands for the message or notice it was signed for', () => {
    const signer = new HmacLinkSigner(secret, null);
    const notice = { kind: 'notice', id: uuidv7() } as const;
    const message = { kind: 'message', id: uuidv7() } as const;
    expect(signer.verify(signer.sign(notice))).toEqual(notice);
    expect(signer.verify(signer.sign(message))).toEqual(message);
  });

  it('is refused when any character of it is changed', () => {
    const signer = new HmacLinkSigner(secret, null);
    const token = signer.sign({ kind: 'notice', id: uuidv7() });
    for (let place = 0; place < token.length - 1; place += 1) {
      const other = token[place] === 'A' ? 'B' : 'A';
      expect(signer.verify(token.slice(0, place) + other + token.slice(place + 1))).toBeNull();
    }
    for (const nonsense of ['', 'n', `${token}A`, ` ${token}`, token.slice(0, -1), 'm.k.s']) {
      expect(signer.verify(nonsense)).toBeNull();
    }
  });

  it('works after the secret was changed once, and no longer after the second change', () => {
    const subject = { kind: 'message', id: uuidv7() } as const;
    const token = new HmacLinkSigner(secret, null).sign(subject);
    expect(new HmacLinkSigner(newer, secret).verify(token)).toEqual(subject);
    expect(new HmacLinkSigner(newer, null).verify(token)).toBeNull();
  });

  it('is short enough for one line of a text mail', () => {
    const token = new HmacLinkSigner(secret, null).sign({ kind: 'notice', id: uuidv7() });
    expect(token.length).toBeLessThan(60);
  });
});
