import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { isPublicKey } from '../auth/public.decorator.js';
import { type Limit, RateLimiter } from './rate-limiter.js';

const perAddress: Limit = { times: 300, windowMs: 60_000 };

/** Pages without sign-in are limited per network address; health is asked by machines and left alone. */
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
    if (isPublic && !request.path.startsWith('/api/health/')) {
      this.limiter.count(`public ${request.ip ?? ''}`, perAddress);
    }
    return true;
  }
}
