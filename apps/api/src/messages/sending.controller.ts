import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, SwitchSending } from '#application';
import {
  resumeSendingBody,
  type ResumeSendingBody,
  sendingSchema,
  stopSendingBody,
  type StopSendingBody,
} from '#contracts';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { presentSending } from './message.presenter.js';

@ApiTags('Tin')
@Controller('api/sending')
export class SendingController {
  constructor(private readonly sending: SwitchSending) {}

  @Get()
  @ApiOperation({
    summary: 'Tin có đang được gửi không; nếu không thì vì sao, ai dừng, bao nhiêu lượt nhắc chờ',
  })
  @ApiOkResponse({ standardSchema: sendingSchema })
  async read(@CurrentActor() actor: Actor) {
    return presentSending(await this.sending.read(actor));
  }

  @Post('stop')
  @HttpCode(200)
  @ApiOperation({ summary: 'Dừng khẩn cấp: không tin nào được gửi cho đến khi cho gửi tiếp' })
  @ApiOkResponse({ standardSchema: sendingSchema })
  async stop(@CurrentActor() actor: Actor, @Body({ schema: stopSendingBody }) { reason }: StopSendingBody) {
    return presentSending(await this.sending.stop(actor, reason));
  }

  @Post('resume')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Cho gửi tiếp: những gì đã giữ lại được xem xét lại rồi gửi hoặc bỏ, có ghi lý do',
  })
  @ApiOkResponse({ standardSchema: sendingSchema })
  async resume(
    @CurrentActor() actor: Actor,
    @Body({ schema: resumeSendingBody }) { reason }: ResumeSendingBody,
  ) {
    return presentSending(await this.sending.resume(actor, reason ?? null));
  }
}
