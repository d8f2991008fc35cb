import { Controller, Get, Query, Redirect, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '#application';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { screenHeaders } from './document.js';
import { ReadTaskScreen } from './read-task-screen.js';
import { ScreenFrame } from './screen-frame.js';
import { taskScreen } from './task-screen.js';
import { taskScreenQuery, type TaskScreenQuery } from './task-screen-query.js';

@ApiExcludeController()
@Controller()
export class TasksScreenController {
  constructor(
    private readonly readTasks: ReadTaskScreen,
    private readonly frame: ScreenFrame,
  ) {}

  @Get()
  @Redirect('/qua-han', 303)
  home(): void {}

  @Get('qua-han')
  async list(
    @CurrentActor() actor: Actor,
    @Query({ schema: taskScreenQuery }) query: TaskScreenQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const screen = await this.readTasks.run(actor, query);
    response.set(screenHeaders);
    return this.frame.around(actor, 'tasks', { title: 'Cần đôn đốc', body: taskScreen(screen) });
  }
}
