import {
  type CallHandler,
  type ExecutionContext,
  Inject,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Observable } from 'rxjs';
import { type Actor, SystemClock } from '#application';
import { LOGGER, type Logger } from '#platform';
import { addressForLog, isUnsafe } from './request-kind.js';

/** One line per answered request: changes at `info`, reading at `debug`. Never a body, a query or a header. */
@Injectable()
export class RequestLogInterceptor implements NestInterceptor {
  constructor(
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly clock: SystemClock,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<Request & { actor?: Actor }>();
    const startedAt = this.clock.now().getTime();
    http.getResponse<Response>().once('finish', () => {
      const line = {
        method: request.method,
        address: addressForLog(request),
        status: request.res?.statusCode,
        ms: this.clock.now().getTime() - startedAt,
        actor: request.actor?.id ?? request.actor?.role,
      };
      if (isUnsafe(request)) this.logger.info(line, 'request');
      else this.logger.debug(line, 'request');
    });
    return next.handle();
  }
}
