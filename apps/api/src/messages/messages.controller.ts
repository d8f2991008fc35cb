import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, ListMessages } from '#application';
import { idPath, messageDetailSchema, messagePage, type MessageQuery, messageQuery } from '#contracts';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { messageFilterOf, presentMessage, presentMessages } from './message.presenter.js';

@ApiTags('Tin')
@Controller('api/messages')
export class MessagesController {
  constructor(private readonly listMessages: ListMessages) {}

  @Get()
  @ApiOperation({
    summary: 'Tin đã gửi, mới nhất trước: gửi ai, lúc nào, qua kênh nào, đến nơi chưa, vì sao',
  })
  @ApiOkResponse({ standardSchema: messagePage })
  async list(@CurrentActor() actor: Actor, @Query({ schema: messageQuery }) query: MessageQuery) {
    return presentMessages(await this.listMessages.run(actor, messageFilterOf(query)));
  }

  @Get(':id')
  @ApiOperation({ summary: 'Một tin: nguyên văn đã gửi, các lần gửi, các bước nhắc trong tin' })
  @ApiOkResponse({ standardSchema: messageDetailSchema })
  async read(@CurrentActor() actor: Actor, @Param({ schema: idPath }) { id }: { id: string }) {
    return presentMessage(await this.listMessages.read(actor, id));
  }
}
