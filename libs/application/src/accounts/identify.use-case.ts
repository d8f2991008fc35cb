import { Injectable } from '@nestjs/common';
import { SystemClock } from '../time/index.js';
import type { Actor } from './account.js';
import { ApiKeys } from './api-keys.js';
import { Tokens } from './secrets.js';
import { extendedExpiry } from './session-life.js';
import { Sessions } from './sessions.js';

/** Who is behind a session token or an API key; null for nobody. */
@Injectable()
export class Identify {
  constructor(
    private readonly sessions: Sessions,
    private readonly apiKeys: ApiKeys,
    private readonly tokens: Tokens,
    private readonly clock: SystemClock,
  ) {}

  /** Using a session lengthens it. */
  async bySession(token: string): Promise<Actor | null> {
    const tokenHash = this.tokens.hashOf(token);
    const now = this.clock.now();
    const session = await this.sessions.find(tokenHash, now);
    if (session === null) return null;
    const expiresAt = extendedExpiry(session, now);
    if (expiresAt !== null) await this.sessions.extend(tokenHash, expiresAt);
    return session.actor;
  }

  /** The key is looked up by its hash, so that comparing takes the same time whatever was given. */
  byApiKey(key: string): Promise<Actor | null> {
    return this.apiKeys.findActor(this.tokens.hashOf(key));
  }
}
