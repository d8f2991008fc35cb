import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { z } from 'zod';
import { type Actor, type ClockMove, MoveClock } from '#application';
import { clockMoveSchema, id, moveClockBody, trainingClockSchema } from '#contracts';
import { CurrentActor } from '../auth/current-actor.decorator.js';

/** How long a request waits for a move before it answers where to look. */
const patienceMs = 120_000;
const lookEveryMs = 50;

type ClockMoveView = z.infer<typeof clockMoveSchema>;

@ApiTags('Tập huấn')
@Controller('api/training/clock')
export class TrainingClockController {
  constructor(private readonly moveClock: MoveClock) {}

  @Get()
  @ApiOkResponse({ standardSchema: trainingClockSchema })
  async read(): Promise<z.infer<typeof trainingClockSchema>> {
    const { now, moving, nextAt } = await this.moveClock.read();
    return {
      now: now.toISOString(),
      moving: moving && { id: moving.id, target: moving.target.toISOString() },
      nextAt: nextAt?.toISOString() ?? null,
    };
  }

  @Post()
  @ApiOkResponse({ standardSchema: clockMoveSchema, description: 'Mọi việc tới thời điểm đó đã xong' })
  @ApiAcceptedResponse({
    standardSchema: clockMoveSchema,
    description: 'Còn đang chuyển; xem địa chỉ ở Location',
  })
  async move(
    @CurrentActor() actor: Actor,
    @Body({ schema: moveClockBody }) body: z.infer<typeof moveClockBody>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ClockMoveView> {
    const started = await this.moveClock.start(actor, new Date(body.advanceTo));
    const move = await this.follow(started.id);
    response.status(move.state === 'running' ? 202 : 200);
    if (move.state === 'running') response.location(`/api/training/clock/moves/${move.id}`);
    return this.present(move);
  }

  @Get('moves/:id')
  @ApiOkResponse({ standardSchema: clockMoveSchema })
  async readMove(@Param('id', { schema: id }) moveId: string): Promise<ClockMoveView> {
    return this.present(await this.moveClock.readMove(moveId));
  }

  private async follow(moveId: string): Promise<ClockMove> {
    for (let waited = 0; waited < patienceMs; waited += lookEveryMs) {
      const move = await this.moveClock.readMove(moveId);
      if (move.state !== 'running') return move;
      await new Promise((looked) => setTimeout(looked, lookEveryMs));
    }
    return this.moveClock.readMove(moveId);
  }

  private async present({
    id: moveId,
    target,
    state,
    handedOver,
    retrying,
  }: ClockMove): Promise<ClockMoveView> {
    const { now } = await this.moveClock.read();
    return { id: moveId, target: target.toISOString(), state, now: now.toISOString(), handedOver, retrying };
  }
}
