import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, KeepSilence } from '#application';
import { idPath, type NewSilenceBody, silenceBody, silenceSchema, silencesSchema } from '#contracts';
import { datesAsText } from '../assignments/dates-as-text.js';
import { CurrentActor } from '../auth/current-actor.decorator.js';

@ApiTags('Tin')
@Controller('api/silences')
export class SilencesController {
  constructor(private readonly silences: KeepSilence) {}

  @Get()
  @ApiOperation({ summary: 'Những gì đang, sẽ và đã tạm ngừng nhắc: phạm vi, ai đặt, vì sao, đến khi nào' })
  @ApiOkResponse({ standardSchema: silencesSchema })
  async list(@CurrentActor() actor: Actor) {
    return datesAsText({ items: await this.silences.list(actor) });
  }

  @Post()
  @ApiOperation({
    summary: 'Tạm ngừng nhắc theo kế hoạch, cơ quan và ngày; lượt nhắc trong phạm vi bị huỷ, có ghi lý do',
  })
  @ApiCreatedResponse({ standardSchema: silenceSchema })
  async begin(@CurrentActor() actor: Actor, @Body({ schema: silenceBody }) body: NewSilenceBody) {
    return datesAsText(await this.silences.begin(actor, body));
  }

  @Post(':id/end')
  @HttpCode(200)
  @ApiOperation({ summary: 'Kết thúc sớm một việc tạm ngừng nhắc' })
  @ApiOkResponse({ standardSchema: silenceSchema })
  async end(@CurrentActor() actor: Actor, @Param({ schema: idPath }) { id }: { id: string }) {
    return datesAsText(await this.silences.end(actor, id));
  }
}
