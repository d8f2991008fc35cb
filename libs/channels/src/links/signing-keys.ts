import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

export interface SigningKey {
  id: string;
  secret: string;
}

const signatureBytes = 16;

/** A key is named by what it is made of: the same secret has the same id on every machine. */
export function keyOf(secret: string): SigningKey {
  return { id: createHash('sha256').update(secret).digest('base64url').slice(0, 6), secret };
}

/** HMAC-SHA-256 cut to 128 bits, base64url. `purpose` keeps what is signed for one use from serving another. */
export function signatureOf(purpose: string, text: string, { id, secret }: SigningKey): string {
  const mac = createHmac('sha256', secret).update(`${purpose}/${id}/${text}`).digest();
  return mac.subarray(0, signatureBytes).toString('base64url');
}

/** Compares in constant time. */
export function isSignature(given: string, expected: string): boolean {
  const [received, wanted] = [Buffer.from(given, 'base64url'), Buffer.from(expected, 'base64url')];
  return received.length === wanted.length && timingSafeEqual(received, wanted);
}
