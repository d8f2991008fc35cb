import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import {
  type Actor,
  ApplicationError,
  type DemoAccount,
  EnsureDemoAccounts,
  SignIn,
  SignOut,
} from '#application';
import { Config } from '#platform';
import { type Limit, RateLimiter } from '../http/rate-limiter.js';
import { Authenticator } from './authenticator.js';
import { clearSessionCookie, readSessionCookie, setSessionCookie } from './session-cookie.js';

export interface Credentials {
  email: string;
  password: string;
}

/** Failures only, so that nobody is locked out by signing in. */
const failuresPerAccount: Limit = { times: 10, windowMs: 5 * 60_000 };
const triesPerAddress: Limit = { times: 60, windowMs: 60_000 };

/** Signing in and out over HTTP, for the API and for the page alike. */
@Injectable()
export class SignInDesk {
  constructor(
    private readonly config: Config,
    private readonly limiter: RateLimiter,
    private readonly signIn: SignIn,
    private readonly signOut: SignOut,
    private readonly demoAccounts: EnsureDemoAccounts,
    private readonly authenticator: Authenticator,
  ) {}

  /** Sets the cookie. 401 for wrong credentials, 429 after ten failures for one address within five minutes. */
  async open(credentials: Credentials, request: Request): Promise<Actor> {
    const account = `sign-in ${credentials.email.trim().toLowerCase()}`;
    this.limiter.count(`sign-in from ${request.ip ?? ''}`, triesPerAddress);
    this.limiter.check(account, failuresPerAccount);
    try {
      const { token, actor } = await this.signIn.run(credentials);
      if (request.res) setSessionCookie(request.res, token, this.config.publicUrl);
      return actor;
    } catch (error) {
      if (error instanceof ApplicationError) this.limiter.count(account, failuresPerAccount);
      throw error;
    }
  }

  /** Ends the session of this browser, if there is one. */
  async close(request: Request, response: Response): Promise<void> {
    const token = readSessionCookie(request);
    if (token !== null) await this.signOut.run(token);
    clearSessionCookie(response, this.config.publicUrl);
  }

  /** Who has signed in; 401 with the demo accounts in training mode. */
  async who(request: Request): Promise<Actor> {
    const identity = await this.authenticator.identityOf(request);
    if (identity !== null) return identity.actor;
    const demoAccounts = await this.offered();
    const details = this.config.mode === 'training' ? { demoAccounts } : {};
    throw new ApplicationError('unauthenticated', 401, 'Đề nghị đăng nhập để tiếp tục.', details);
  }

  /** The accounts anybody may use; none outside training mode. */
  async offered(): Promise<Omit<DemoAccount, 'agencyCode'>[]> {
    if (this.config.mode !== 'training') return [];
    const accounts = await this.demoAccounts.list();
    return accounts.map(({ email, password, role, name }) => ({ email, password, role, name }));
  }
}
