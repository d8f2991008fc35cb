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
  UseInterceptors,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { AcknowledgeByLink, ActByLink, ApplicationError, type LinkActionKind, notFound } from '#application';
import { type LinkForm, linkForm } from '#contracts';
import { Public } from '../auth/public.decorator.js';
import { FormFileInterceptor } from '../http/form-file.interceptor.js';
import { pageHeaders } from '../pages/index.js';
import { acknowledgementPage } from './acknowledgement-page.js';
import { saidWords } from './acknowledgement-words.js';
import { KnownDeviceCookie } from './known-device-cookie.js';
import { linkActionPage } from './link-action-page.js';
import { linkActionAt, linkActions, readersOf } from './link-actions.js';
import { LinkLimitGuard } from './link-limit.guard.js';
import { LinkProblemFilter } from './link-problem.filter.js';
import { readActor, readLinkForm, requireToken } from './read-link-form.js';

/** What can be said through a link besides taking the tasks on: a page for each, and a press. */
@Public()
@ApiExcludeController()
@UseGuards(LinkLimitGuard)
@UseFilters(LinkProblemFilter)
@Controller('a/:token/:action')
export class LinkActionPagesController {
  constructor(
    private readonly acts: ActByLink,
    private readonly links: AcknowledgeByLink,
    private readonly devices: KnownDeviceCookie,
  ) {}

  /** Never changes anything. */
  @Get()
  async read(
    @Param('token') token: string,
    @Param('action') path: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.show({ token, kind: kindAt(path), request, response, form: {}, problem: null });
  }

  /** All that was chosen or none of it; what is wrong is said on the form, with what was typed. */
  @Post()
  @HttpCode(200)
  @UseInterceptors(new FormFileInterceptor('Tệp kèm theo lớn hơn 20 MB; đề nghị gửi tệp nhỏ hơn.'))
  async press(
    @Param('token') token: string,
    @Param('action') path: string,
    @Body({ schema: linkForm }) form: LinkForm,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    requireToken(form, token);
    const kind = kindAt(path);
    try {
      await this.carryOut({ token, kind, form, request, response });
    } catch (error) {
      if (!(error instanceof ApplicationError) || ![409, 422].includes(error.status)) throw error;
      response.status(error.status);
      await this.show({ token, kind, request, response, form, problem: error.message });
    }
  }

  private async carryOut({ token, kind, form, request, response }: Pressed): Promise<void> {
    const { duties, targets } = await this.acts.read(token, kind);
    const who = readActor(form, this.devices.read(request, duties));
    const outcome = await this.acts.run(token, await readLinkForm(kind, form), who);
    this.devices.remember(response, duties, who);
    const { recorded, told } = linkActions[kind];
    const said = saidWords(outcome, { recorded, told: told(readersOf(duties, targets[0]?.assignment)) });
    const link = await this.links.read(token);
    response.set(pageHeaders).send(acknowledgementPage({ token, link, known: who, said }));
  }

  private async show({
    token,
    kind,
    form,
    request,
    response,
    problem,
  }: Pressed & { problem: string | null }) {
    const action = await this.acts.read(token, kind);
    const known = this.devices.read(request, action.duties);
    response.set(pageHeaders).send(linkActionPage({ token, kind, action, known, form, problem }));
  }
}

interface Pressed {
  token: string;
  kind: LinkActionKind;
  form: LinkForm;
  request: Request;
  response: Response;
}

function kindAt(path: string): LinkActionKind {
  const kind = linkActionAt(path);
  if (kind === undefined) throw notFound('trang này');
  return kind;
}
