import type { DeviceSeal, KnownDevice } from '#application';
import { isSignature, keyOf, type SigningKey, signatureOf } from './signing-keys.js';

const shape = /^([\w-]{1,2000})\.([\w-]{6})\.([\w-]{22})$/;

/** Cookie values: who a browser acted as, key id, signature. */
export class HmacDeviceSeal implements DeviceSeal {
  private readonly current: SigningKey;
  private readonly keys: readonly SigningKey[];

  /** `previous` is the secret before the last change, or null. */
  constructor(secret: string, previous: string | null) {
    this.current = keyOf(secret);
    this.keys = previous === null ? [this.current] : [this.current, keyOf(previous)];
  }

  seal(device: KnownDevice): string {
    const text = Buffer.from(JSON.stringify(device)).toString('base64url');
    return `${text}.${this.current.id}.${signatureOf('device', text, this.current)}`;
  }

  open(sealed: string): KnownDevice | null {
    const [, text = '', keyId = '', given = ''] = shape.exec(sealed) ?? [];
    const key = this.keys.find((one) => one.id === keyId);
    if (key === undefined || !isSignature(given, signatureOf('device', text, key))) return null;
    // Whatever carries our signature was written by `seal`.
    return JSON.parse(Buffer.from(text, 'base64url').toString()) as KnownDevice;
  }
}
