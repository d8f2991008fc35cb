import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, ReadMailServers } from '#application';
import { mailServersSchema } from '#contracts';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { presentMailServers } from './message.presenter.js';

@ApiTags('Tin')
@Controller('api/mail-servers')
export class MailServersController {
  constructor(private readonly servers: ReadMailServers) {}

  @Get()
  @ApiOperation({ summary: 'Các máy chủ thư có hoạt động không, từ lúc nào, lỗi gì' })
  @ApiOkResponse({ standardSchema: mailServersSchema })
  async read(@CurrentActor() actor: Actor) {
    return presentMailServers(await this.servers.run(actor));
  }
}
