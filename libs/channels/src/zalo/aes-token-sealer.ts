import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import type { TokenSealer } from '#application';

interface Key {
  id: string;
  bytes: Buffer;
}

const nonceBytes = 12;
const tagBytes = 16;

/** AES-256-GCM under a key derived from the system's secret (HKDF-SHA-256): "<key id>.<nonce, tag, text>". */
export class AesTokenSealer implements TokenSealer {
  private readonly current: Key;
  private readonly keys: readonly Key[];

  /** `previous` is the secret before the last change, or null: what it sealed can still be opened. */
  constructor(secret: string, previous: string | null) {
    this.current = keyOf(secret);
    this.keys = previous === null ? [this.current] : [this.current, keyOf(previous)];
  }

  seal(text: string): string {
    const { id, bytes } = this.current;
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv('aes-256-gcm', bytes, nonce).setAAD(Buffer.from(id));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return `${id}.${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')}`;
  }

  open(sealed: string): string | null {
    const [id = '', content = ''] = sealed.split('.');
    const key = this.keys.find((one) => one.id === id);
    const bytes = Buffer.from(content, 'base64url');
    if (key === undefined || bytes.length < nonceBytes + tagBytes) return null;
    const decipher = createDecipheriv('aes-256-gcm', key.bytes, bytes.subarray(0, nonceBytes), {
      authTagLength: tagBytes,
    })
      .setAAD(Buffer.from(id))
      .setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
    try {
      const text = [decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()];
      return Buffer.concat(text).toString('utf8');
    } catch {
      return null;
    }
  }
}

function keyOf(secret: string): Key {
  const bytes = Buffer.from(hkdfSync('sha256', secret, '', 'dondoc/zalo-tokens', 32));
  return { id: createHash('sha256').update(bytes).digest('base64url').slice(0, 6), bytes };
}
