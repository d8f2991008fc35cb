import { Controller, Get, HttpCode, Param, Post, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { CheckAddress, type PressableCheck } from '#application';
import { formatInstant } from '#domain';
import { LinkProblemFilter } from '../acknowledgements/link-problem.filter.js';
import { Public } from '../auth/public.decorator.js';
import { html, page, pageHeaders } from '../pages/index.js';

/** The page behind the button of a letter that verifies an address: the token is the right to press it. */
@Public()
@ApiExcludeController()
@UseFilters(LinkProblemFilter)
@Controller('a/x')
export class AddressCheckPagesController {
  constructor(private readonly checks: CheckAddress) {}

  /** Never changes anything: mail scanners open every link. */
  @Get(':token')
  async read(@Param('token') token: string, @Res() response: Response): Promise<void> {
    response.set(pageHeaders).send(checkPage(await this.checks.read(token)));
  }

  @Post(':token')
  @HttpCode(200)
  async press(@Param('token') token: string, @Res() response: Response): Promise<void> {
    response.set(pageHeaders).send(checkPage(await this.checks.press(token)));
  }
}

function checkPage({ addressedAs, address, pressedAt }: PressableCheck): string {
  const title = 'Xác nhận địa chỉ nhận tin';
  const to = html`<p>
    Thư gửi: <strong>${addressedAs}</strong>${address === null ? '' : html` (${address})`}
  </p>`;
  const body =
    pressedAt === null
      ? html`<form method="post"><button>Tôi đã nhận được thư này</button></form>`
      : html`<p class="notice done">Đã ghi nhận lúc ${formatInstant(pressedAt)}. Xin cảm ơn đồng chí.</p>`;
  return page({
    title,
    body: html`<h1>${title}</h1>
      ${to}${body}`,
  });
}
