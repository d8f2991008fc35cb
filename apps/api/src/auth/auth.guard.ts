import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { type Actor, unauthenticated } from '#application';
import { Config } from '#platform';
import { isUnsafe } from '../http/request-kind.js';
import { Authenticator } from './authenticator.js';
import { isPublicKey } from './public.decorator.js';
import { isSameOrigin } from './same-origin.js';
import { foreignOrigin } from './same-origin.guard.js';

/** Denies everything that isn't marked `@Public()` to whoever hasn't signed in. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authenticator: Authenticator,
    private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean>(isPublicKey, targets)) return true;
    const request = context.switchToHttp().getRequest<Request & { actor?: Actor }>();
    const identity = await this.authenticator.identityOf(request);
    if (identity === null) throw unauthenticated();
    const carriesCookie = identity.by === 'session' && isUnsafe(request);
    if (carriesCookie && !isSameOrigin(request, this.config.publicUrl)) throw foreignOrigin();
    request.actor = identity.actor;
    return true;
  }
}
