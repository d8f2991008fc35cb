import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { type Actor, PrintLink } from '#application';
import { idPath } from '#contracts';
import { Config } from '#platform';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { pageHeaders } from '../pages/index.js';
import { printedLink } from './printed-link.js';

/** A task on a sheet of paper, with a code that opens its link. */
@ApiExcludeController()
@Controller('nhiem-vu')
export class PrintedLinkController {
  constructor(
    private readonly printLink: PrintLink,
    private readonly config: Config,
  ) {}

  @Get(':id/ban-in')
  async show(
    @CurrentActor() actor: Actor,
    @Param({ schema: idPath }) { id }: { id: string },
    @Res() response: Response,
  ): Promise<void> {
    const link = await this.printLink.run(actor, id);
    response.set(pageHeaders).send(printedLink(link, `${this.config.publicUrl}/a/${link.token}`));
  }
}
