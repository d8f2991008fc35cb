import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { type Actor, ReadAssignment, ReadProof } from '#application';
import { idPath } from '#contracts';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { assignmentScreen } from './assignment-screen.js';
import { screenHeaders } from './document.js';
import { ScreenFrame } from './screen-frame.js';

@ApiExcludeController()
@Controller('nhiem-vu')
export class AssignmentScreenController {
  constructor(
    private readonly readAssignment: ReadAssignment,
    private readonly readProof: ReadProof,
    private readonly frame: ScreenFrame,
  ) {}

  @Get(':id')
  async show(
    @CurrentActor() actor: Actor,
    @Param({ schema: idPath }) { id }: { id: string },
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const view = await this.readAssignment.run(actor, id);
    const timeline = await this.readAssignment.timeline(actor, id);
    const maySeeProof = await this.readProof.isFor(actor, view.plan?.id ?? null);
    response.set(screenHeaders);
    const mayPrint = actor.role === 'office' || actor.role === 'admin';
    const body = assignmentScreen(view, { timeline, maySeeProof, mayPrint });
    return this.frame.around(actor, null, { title: view.item.task, body });
  }
}
