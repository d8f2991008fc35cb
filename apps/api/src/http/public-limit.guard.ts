import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { isPublicKey } from '../auth/public.decorator.js';
import { type Limit, RateLimiter } from './rate-limiter.js';

const perAddress: Limit = { times: 300, windowMs: 60_000 };

/** Asked by machines: health, and webhooks, of which many come at once from one address. */
const byMachines = /^\/(api\/health|hooks)\//;

/** Pages without sign-in are limited per network address. */
@Injectable()
export class PublicLimitGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly limiter: RateLimiter,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const isPublic = this.reflector.getAllAndOverride<boolean>(isPublicKey, [
      context.getHandler(),
      context.getClass(),
    ]);
    const request = context.switchToHttp().getRequest<Request>();
    if (isPublic && !byMachines.test(request.path)) {
      this.limiter.count(`public ${request.ip ?? ''}`, perAddress);
    }
    return true;
  }
}
