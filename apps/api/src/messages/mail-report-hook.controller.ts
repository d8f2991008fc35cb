import { Controller, Headers, HttpCode, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request } from 'express';
import { type ReportEffect, TakeMailReport } from '#application';
import { Public } from '../auth/public.decorator.js';

/** Where a mail server posts what came back: one raw mail per request, `Authorization: Bearer <EMAIL_HOOK_SECRET>`. */
@ApiExcludeController()
@Public()
@Controller('hooks/email')
export class MailReportHookController {
  constructor(private readonly reports: TakeMailReport) {}

  @Post()
  @HttpCode(200)
  async take(
    @Req() request: Request,
    @Headers('authorization') authorization = '',
  ): Promise<{ effect: ReportEffect }> {
    const raw: unknown = request.body;
    const bytes = Buffer.isBuffer(raw) ? raw : Buffer.alloc(0);
    return { effect: await this.reports.run(authorization.replace(/^Bearer /i, ''), bytes) };
  }
}
