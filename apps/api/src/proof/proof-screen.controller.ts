import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { type Actor, ReadProof } from '#application';
import { idPath } from '#contracts';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { screenHeaders } from '../screens/document.js';
import { ScreenFrame } from '../screens/screen-frame.js';
import { proofPage } from './proof-page.js';
import { proofSheet } from './proof-sheet.js';

@ApiExcludeController()
@Controller('chung-cu')
export class ProofScreenController {
  constructor(
    private readonly readProof: ReadProof,
    private readonly frame: ScreenFrame,
  ) {}

  @Get(':id')
  async show(
    @CurrentActor() actor: Actor,
    @Param({ schema: idPath }) { id }: { id: string },
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const sheet = proofSheet(await this.readProof.run(actor, id));
    response.set(screenHeaders);
    const title = `${sheet.kind}: ${sheet.title}`;
    return this.frame.around(actor, null, { title, body: proofPage(sheet, `/api/items/${id}/proof.pdf`) });
  }
}
