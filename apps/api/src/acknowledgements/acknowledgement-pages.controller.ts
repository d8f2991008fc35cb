import { Body, Controller, Get, HttpCode, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { AcknowledgeByLink, RecordOpening } from '#application';
import { type AcknowledgementForm, acknowledgementForm } from '#contracts';
import { Public } from '../auth/public.decorator.js';
import { pageHeaders } from '../pages/index.js';
import { acknowledgementPage } from './acknowledgement-page.js';
import { LinkProblemFilter } from './link-problem.filter.js';
import { readAcknowledgementForm } from './read-acknowledgement-form.js';

/** The only page of the product without sign-in: the token in its address is the right to press its button. */
@Public()
@ApiExcludeController()
@UseFilters(LinkProblemFilter)
@Controller('a')
export class AcknowledgementPagesController {
  constructor(
    private readonly links: AcknowledgeByLink,
    private readonly openings: RecordOpening,
  ) {}

  /** Also answers HEAD. Keeps that it was opened and changes nothing else: mail scanners open every link. */
  @Get(':token')
  async read(
    @Param('token') token: string,
    @Req() { method }: Request,
    @Res() response: Response,
  ): Promise<void> {
    const page = await this.links.read(token);
    if (method === 'GET') await this.openings.run(token);
    response.set(pageHeaders).send(acknowledgementPage(page));
  }

  @Post(':token')
  @HttpCode(200)
  async press(
    @Param('token') token: string,
    @Body({ schema: acknowledgementForm }) form: AcknowledgementForm,
    @Res() response: Response,
  ): Promise<void> {
    const pressed = await this.links.press(token, readAcknowledgementForm(form));
    response.set(pageHeaders).send(acknowledgementPage(pressed));
  }
}
