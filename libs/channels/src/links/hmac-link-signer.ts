import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { LinkSigner, LinkSubject } from '#application';

interface Key {
  id: string;
  secret: string;
}

const letters = { message: 'm', notice: 'n', address: 'x' } as const;
const kinds: Readonly<Record<string, LinkSubject['kind']>> = { m: 'message', n: 'notice', x: 'address' };
const signatureBytes = 16;
const shape = /^([mnx])([\w-]{22})\.([\w-]{6})\.([\w-]{22})$/;

/** Tokens such as "nAZO0….k1d2f3.Vb8…": kind and id, key id, HMAC-SHA-256 cut to 128 bits. */
export class HmacLinkSigner implements LinkSigner {
  private readonly current: Key;
  private readonly keys: readonly Key[];

  /** `previous` is the secret before the last change, or null. */
  constructor(secret: string, previous: string | null) {
    this.current = keyOf(secret);
    this.keys = previous === null ? [this.current] : [this.current, keyOf(previous)];
  }

  sign({ kind, id }: LinkSubject): string {
    const subject = `${letters[kind]}${Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')}`;
    return `${subject}.${this.current.id}.${signature(subject, this.current).toString('base64url')}`;
  }

  verify(token: string): LinkSubject | null {
    const [, letter = '', id = '', keyId = '', given = ''] = shape.exec(token) ?? [];
    const key = this.keys.find((one) => one.id === keyId);
    if (key === undefined) return null;
    const expected = signature(`${letter}${id}`, key);
    const received = Buffer.from(given, 'base64url');
    if (received.length !== signatureBytes || !timingSafeEqual(received, expected)) return null;
    return { kind: kinds[letter] ?? 'notice', id: uuidOf(id) };
  }
}

function keyOf(secret: string): Key {
  return { id: createHash('sha256').update(secret).digest('base64url').slice(0, 6), secret };
}

function signature(subject: string, { id, secret }: Key): Buffer {
  return createHmac('sha256', secret).update(`link/${id}/${subject}`).digest().subarray(0, signatureBytes);
}

function uuidOf(encoded: string): string {
  const hex = Buffer.from(encoded, 'base64url').toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
