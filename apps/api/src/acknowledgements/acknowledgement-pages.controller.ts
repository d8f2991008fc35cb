import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Req,
  Res,
  UseFilters,
  UseGuards,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { AcknowledgeByLink, RecordOpening } from '#application';
import { type LinkForm, linkForm } from '#contracts';
import { Public } from '../auth/public.decorator.js';
import { pageHeaders } from '../pages/index.js';
import { acknowledgementPage } from './acknowledgement-page.js';
import { KnownDeviceCookie } from './known-device-cookie.js';
import { LinkLimitGuard } from './link-limit.guard.js';
import { LinkProblemFilter } from './link-problem.filter.js';
import { readAcknowledgementForm } from './read-acknowledgement-form.js';
import { readActor, requireToken } from './read-link-form.js';

/** The first page behind a link: the token in its address is the right to press its button. */
@Public()
@ApiExcludeController()
@UseGuards(LinkLimitGuard)
@UseFilters(LinkProblemFilter)
@Controller('a')
export class AcknowledgementPagesController {
  constructor(
    private readonly links: AcknowledgeByLink,
    private readonly openings: RecordOpening,
    private readonly devices: KnownDeviceCookie,
  ) {}

  /** Also answers HEAD. Keeps that it was opened and changes nothing else: mail scanners open every link. */
  @Get(':token')
  async read(
    @Param('token') token: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const link = await this.links.read(token);
    if (request.method === 'GET') await this.openings.run(token);
    const known = this.devices.read(request, link.duties);
    response.set(pageHeaders).send(acknowledgementPage({ token, link, known, said: null }));
  }

  @Post(':token')
  @HttpCode(200)
  async press(
    @Param('token') token: string,
    @Body({ schema: linkForm }) form: LinkForm,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    requireToken(form, token);
    const { duties } = await this.links.read(token);
    const who = readActor(form, this.devices.read(request, duties));
    const ids = duties.assignments.map(({ id }) => id);
    const link = await this.links.press(token, { who, ...readAcknowledgementForm(form, ids) });
    this.devices.remember(response, duties, who);
    response.set(pageHeaders).send(acknowledgementPage({ token, link, known: who, said: null }));
  }
}
