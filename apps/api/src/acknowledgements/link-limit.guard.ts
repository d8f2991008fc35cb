import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { alteredLink, LinkSigner } from '#application';
import { type Limit, RateLimiter } from '../http/rate-limiter.js';
import { isUnsafe } from '../http/request-kind.js';

const looks: Limit = { times: 120, windowMs: 60_000 };
const presses: Limit = { times: 30, windowMs: 60_000 };

/** Each link is limited by itself, from wherever it is opened; network addresses are limited beside it. */
@Injectable()
export class LinkLimitGuard implements CanActivate {
  constructor(
    private readonly limiter: RateLimiter,
    private readonly links: LinkSigner,
  ) {}

  /** A link that nobody signed is refused before a file is read. Throws 404, 429. */
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request<{ token: string }>>();
    const subject = this.links.verify(request.params.token);
    if (subject === null) throw alteredLink();
    if (isUnsafe(request)) this.limiter.count(`press ${subject.kind} ${subject.id}`, presses);
    else this.limiter.count(`look ${subject.kind} ${subject.id}`, looks);
    return true;
  }
}
