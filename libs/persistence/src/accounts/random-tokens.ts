import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Tokens } from '#application';

@Injectable()
export class RandomTokens implements Tokens {
  create(): string {
    return randomBytes(32).toString('base64url');
  }

  hashOf(token: string): string {
    return createHash('sha256').update(token).digest('base64url');
  }
}
