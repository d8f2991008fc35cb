import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { type Actor, Identify } from '#application';
import { readSessionCookie } from './session-cookie.js';

export interface Identity {
  actor: Actor;
  by: 'session' | 'api-key';
}

/** Who sends a request: the key of a program, else the session of a browser. */
@Injectable()
export class Authenticator {
  constructor(private readonly identify: Identify) {}

  /** Null for nobody. A wrong key is nobody, even beside a good cookie. */
  async identityOf(request: Request): Promise<Identity | null> {
    const { authorization } = request.headers;
    if (authorization !== undefined) {
      const [, key] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
      const actor = key === undefined ? null : await this.identify.byApiKey(key);
      return actor && { actor, by: 'api-key' };
    }
    const token = readSessionCookie(request);
    const actor = token === null ? null : await this.identify.bySession(token);
    return actor && { actor, by: 'session' };
  }
}
