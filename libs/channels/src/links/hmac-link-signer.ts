import type { LinkSigner, LinkSubject } from '#application';
import { isSignature, keyOf, type SigningKey, signatureOf } from './signing-keys.js';

const letters = { message: 'm', notice: 'n', address: 'x' } as const;
const kinds: Readonly<Record<string, LinkSubject['kind']>> = { m: 'message', n: 'notice', x: 'address' };
const shape = /^([mnx])([\w-]{22})\.([\w-]{6})\.([\w-]{22})$/;

/** Tokens such as "nAZO0….k1d2f3.Vb8…": kind and id, key id, HMAC-SHA-256 cut to 128 bits. */
export class HmacLinkSigner implements LinkSigner {
  private readonly current: SigningKey;
  private readonly keys: readonly SigningKey[];

  /** `previous` is the secret before the last change, or null. */
  constructor(secret: string, previous: string | null) {
    this.current = keyOf(secret);
    this.keys = previous === null ? [this.current] : [this.current, keyOf(previous)];
  }

  sign({ kind, id }: LinkSubject): string {
    const subject = `${letters[kind]}${Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')}`;
    return `${subject}.${this.current.id}.${signatureOf('link', subject, this.current)}`;
  }

  verify(token: string): LinkSubject | null {
    const [, letter = '', id = '', keyId = '', given = ''] = shape.exec(token) ?? [];
    const key = this.keys.find((one) => one.id === keyId);
    if (key === undefined) return null;
    if (!isSignature(given, signatureOf('link', `${letter}${id}`, key))) return null;
    return { kind: kinds[letter] ?? 'notice', id: uuidOf(id) };
  }
}

function uuidOf(encoded: string): string {
  const hex = Buffer.from(encoded, 'base64url').toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
