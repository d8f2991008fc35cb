import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { type Limit, RateLimiter } from '../http/rate-limiter.js';
import { isUnsafe } from '../http/request-kind.js';

const looks: Limit = { times: 120, windowMs: 60_000 };
const presses: Limit = { times: 30, windowMs: 60_000 };

/** Each link is limited by itself, from wherever it is opened; network addresses are limited beside it. */
@Injectable()
export class LinkLimitGuard implements CanActivate {
  constructor(private readonly limiter: RateLimiter) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request<{ token: string }>>();
    // The part that says what the link is about: whatever signature is tried on it counts as the same.
    const subject = request.params.token.slice(0, 23);
    if (isUnsafe(request)) this.limiter.count(`press ${subject}`, presses);
    else this.limiter.count(`look ${subject}`, looks);
    return true;
  }
}
