import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, RehearseYear } from '#application';
import { rehearsalBody, rehearsalPath, type RehearsalRequestBody, rehearsalSchema } from '#contracts';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { streamRehearsal } from './rehearsal.presenter.js';

@ApiTags('Kế hoạch')
@Controller('api/plans')
export class RehearsalController {
  constructor(private readonly rehearseYear: RehearseYear) {}

  @Post(':id/years/:year/rehearsal')
  @HttpCode(200)
  @ApiOperation({ summary: 'Diễn tập một năm: mọi tin sẽ gửi, ai nhận, hôm nào nhiều nhất; không gửi gì' })
  @ApiOkResponse({ standardSchema: rehearsalSchema })
  async rehearse(
    @CurrentActor() actor: Actor,
    @Param({ schema: rehearsalPath }) { id, year }: { id: string; year: number },
    @Body({ schema: rehearsalBody }) { assumption }: RehearsalRequestBody,
  ) {
    return streamRehearsal(await this.rehearseYear.run(actor, { planId: id, year, assumption }));
  }
}
