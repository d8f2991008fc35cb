import { setTimeout as delay } from 'node:timers/promises';
import { Controller, Headers, HttpCode, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request } from 'express';
import { ApplicationError, ReceiveZaloEvent } from '#application';
import { Public } from '../auth/public.decorator.js';

/** Zalo waits two seconds; what is not kept by then is refused, and Zalo sends it again. */
const patienceMs = 1_500;

/** Zalo's webhook: keeps the event and answers; nothing else happens here. */
@ApiExcludeController()
@Public()
@Controller('hooks/zalo')
export class ZaloHookController {
  constructor(private readonly receive: ReceiveZaloEvent) {}

  @Post()
  @HttpCode(200)
  async take(@Req() request: Request, @Headers('x-zevent-signature') signature = ''): Promise<object> {
    const rawBody: unknown = request.body;
    const waiting = new AbortController();
    const silence = delay(patienceMs, undefined, { signal: waiting.signal }).then(silent, () => undefined);
    try {
      const bytes = Buffer.isBuffer(rawBody) ? rawBody : Buffer.alloc(0);
      await Promise.race([this.receive.run(bytes, signature), silence]);
      return {};
    } finally {
      waiting.abort();
    }
  }
}

function silent(): never {
  throw new ApplicationError('unavailable', 503, 'Chưa ghi nhận được, đề nghị gửi lại.');
}
