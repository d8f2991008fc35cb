import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Passwords } from '#application';

interface Cost {
  /** KiB */
  memory: number;
  passes: number;
  parallelism: number;
}

/** OWASP's recommendation for argon2id: 19 MiB, two passes, one lane. */
const cost: Cost = { memory: 19_456, passes: 2, parallelism: 1 };
const tagLength = 32;
const phc = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** argon2id by Node's own crypto, kept as a PHC string, so that the cost can grow later. */
@Injectable()
export class Argon2Passwords implements Passwords {
  async hash(password: string): Promise<string> {
    const salt = randomBytes(16);
    const tag = await derive(password, salt, cost);
    return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${encode(salt)}$${encode(tag)}`;
  }

  async matches(password: string, hash: string | null): Promise<boolean> {
    const [, memory, passes, parallelism, salt, tag] = phc.exec(hash ?? '') ?? [];
    if (salt === undefined || tag === undefined) {
      await derive(password, randomBytes(16), cost);
      return false;
    }
    const stored = Buffer.from(tag, 'base64');
    const given = await derive(password, Buffer.from(salt, 'base64'), {
      memory: Number(memory),
      passes: Number(passes),
      parallelism: Number(parallelism),
    });
    return stored.length === given.length && timingSafeEqual(stored, given);
  }
}

/** NFC first: keyboards write Vietnamese letters in two ways. */
function derive(password: string, nonce: Buffer, { memory, passes, parallelism }: Cost): Promise<Buffer> {
  const parameters = { message: password.normalize('NFC'), nonce, memory, passes, parallelism, tagLength };
  return new Promise((resolve, reject) => {
    argon2('argon2id', parameters, (error, tag) => (error === null ? resolve(tag) : reject(error)));
  });
}

function encode(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}
