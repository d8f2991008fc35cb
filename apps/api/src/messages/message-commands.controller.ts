import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, ResendMessage, SendTestMessage } from '#application';
import { idPath, resendSchema, testMessageBody, type TestMessageBody, testResultSchema } from '#contracts';
import { CurrentActor } from '../auth/current-actor.decorator.js';

@ApiTags('Tin')
@Controller('api/messages')
export class MessageCommandsController {
  constructor(
    private readonly resendMessage: ResendMessage,
    private readonly sendTest: SendTestMessage,
  ) {}

  @Post('tests')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Gửi một thư thử tới chính mình, một người hoặc một cơ quan; cho biết máy chủ trả lời gì',
  })
  @ApiOkResponse({ standardSchema: testResultSchema })
  async test(@CurrentActor() actor: Actor, @Body({ schema: testMessageBody }) body: TestMessageBody) {
    const { personId = null, agencyId = null } = body;
    if (personId === null && agencyId === null) return this.sendTest.toSelf(actor);
    return this.sendTest.toContact(actor, { personId, agencyId });
  }

  @Post(':id/resends')
  @HttpCode(200)
  @ApiOperation({ summary: 'Gửi lại tin gửi lỗi: viết lại theo những gì đang đúng' })
  @ApiOkResponse({ standardSchema: resendSchema })
  async resend(@CurrentActor() actor: Actor, @Param({ schema: idPath }) { id }: { id: string }) {
    return this.resendMessage.run(actor, id);
  }
}
