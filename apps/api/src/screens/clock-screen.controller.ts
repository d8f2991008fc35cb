import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import { type Actor, ApplicationError, MoveClock } from '#application';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { clockScreen } from './clock-screen.js';
import { clockTarget } from './clock-target.js';
import { screenHeaders } from './document.js';
import { ScreenFrame } from './screen-frame.js';

const clockQuery = z.object({ lan: z.uuid().nullable().catch(null) });
const clockForm = z.object({
  toi: z.enum(['ngay', 'tuan', 'su-kien', 'luc']),
  luc: z.iso.datetime({ local: true, offset: false }).optional(),
});

/** Exists in training mode only. */
@ApiExcludeController()
@Controller('dong-ho')
export class ClockScreenController {
  constructor(
    private readonly moveClock: MoveClock,
    private readonly frame: ScreenFrame,
  ) {}

  @Get()
  async show(
    @CurrentActor() actor: Actor,
    @Query({ schema: clockQuery }) { lan }: z.infer<typeof clockQuery>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const clock = await this.moveClock.read();
    const move = lan === null ? null : await this.moveClock.readMove(lan);
    const canMove = ['admin', 'office', 'standing'].includes(actor.role);
    response.set(screenHeaders);
    return this.frame.around(actor, 'clock', {
      title: 'Đồng hồ tập huấn',
      body: clockScreen({ clock, move, canMove }),
      refreshAfter: clock.moving === null ? null : 1,
    });
  }

  @Post()
  async move(
    @CurrentActor() actor: Actor,
    @Body({ schema: clockForm }) { toi, luc }: z.infer<typeof clockForm>,
    @Res() response: Response,
  ): Promise<void> {
    const target = clockTarget(await this.moveClock.read(), toi, luc);
    if (target === null)
      throw new ApplicationError('no-target', 422, 'Chưa rõ chuyển đồng hồ tới thời điểm nào.');
    const { id } = await this.moveClock.start(actor, target);
    response.redirect(303, `/dong-ho?lan=${id}`);
  }
}
