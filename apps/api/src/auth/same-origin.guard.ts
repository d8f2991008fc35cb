import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { ApplicationError } from '#application';
import { Config } from '#platform';
import { isUnsafe } from '../http/request-kind.js';
import { isSameOrigin } from './same-origin.js';

/** For public routes that set or end a session: another site's form can't sign anybody in or out. */
@Injectable()
export class SameOriginGuard implements CanActivate {
  constructor(private readonly config: Config) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    if (isUnsafe(request) && !isSameOrigin(request, this.config.publicUrl)) throw foreignOrigin();
    return true;
  }
}

/** 403 for a request that another site made the browser send. */
export function foreignOrigin(): ApplicationError {
  return new ApplicationError(
    'foreign-origin',
    403,
    'Yêu cầu được gửi từ một trang khác nên không được thực hiện.',
  );
}
