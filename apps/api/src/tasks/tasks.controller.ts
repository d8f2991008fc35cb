import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, ListTasks } from '#application';
import { taskPage, type TaskQuery, taskQuery } from '#contracts';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { presentTasks, taskFilterOf } from './task.presenter.js';

@ApiTags('Nhiệm vụ')
@Controller('api/tasks')
export class TasksController {
  constructor(private readonly listTasks: ListTasks) {}

  @Get()
  @ApiOperation({
    summary: 'Danh sách mốc của mọi kế hoạch: quá hạn, sắp đến hạn, ai đã được nhắc, việc tới là gì',
  })
  @ApiOkResponse({ standardSchema: taskPage })
  async list(@CurrentActor() actor: Actor, @Query({ schema: taskQuery }) query: TaskQuery) {
    return presentTasks(await this.listTasks.run(actor, taskFilterOf(query)));
  }
}
