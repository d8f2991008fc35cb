import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { type Actor, CheckAddress, RunDrill } from '#application';
import { addressCheckSchema, drillSchema, drillsSchema, drillStartedSchema, idPath } from '#contracts';
import { datesAsText } from '../assignments/dates-as-text.js';
import { CurrentActor } from '../auth/current-actor.decorator.js';

@ApiTags('Khả năng liên hệ')
@Controller('api')
export class DrillsController {
  constructor(
    private readonly drills: RunDrill,
    private readonly checks: CheckAddress,
  ) {}

  @Get('drills')
  @ApiOperation({ summary: 'Các đợt diễn tập nhận tin: bao nhiêu người đứng đầu được hỏi, bao nhiêu đã bấm' })
  @ApiOkResponse({ standardSchema: drillsSchema })
  async list(@CurrentActor() actor: Actor) {
    return datesAsText({ items: await this.drills.list(actor) });
  }

  @Post('drills')
  @ApiOperation({ summary: 'Gửi thư diễn tập tới người đứng đầu mọi cơ quan chủ trì, trong khung giờ gửi' })
  @ApiCreatedResponse({ standardSchema: drillStartedSchema })
  async start(@CurrentActor() actor: Actor) {
    return this.drills.start(actor);
  }

  @Get('drills/:id')
  @ApiOperation({ summary: 'Một đợt diễn tập: ai chưa bấm, xếp trước' })
  @ApiOkResponse({ standardSchema: drillSchema })
  async read(@CurrentActor() actor: Actor, @Param({ schema: idPath }) { id }: { id: string }) {
    return datesAsText(await this.drills.read(actor, id));
  }

  @Post('people/:id/email/checks')
  @HttpCode(202)
  @ApiOperation({
    summary: 'Gửi thư có nút xác nhận tới địa chỉ của một người; bấm nút thì địa chỉ được xác nhận',
  })
  @ApiAcceptedResponse({ standardSchema: addressCheckSchema })
  async person(@CurrentActor() actor: Actor, @Param({ schema: idPath }) { id }: { id: string }) {
    return this.checks.ask(actor, { personId: id, agencyId: null });
  }

  @Post('agencies/:id/mailbox/checks')
  @HttpCode(202)
  @ApiOperation({ summary: 'Gửi thư có nút xác nhận tới hộp thư của một cơ quan' })
  @ApiAcceptedResponse({ standardSchema: addressCheckSchema })
  async agency(@CurrentActor() actor: Actor, @Param({ schema: idPath }) { id }: { id: string }) {
    return this.checks.ask(actor, { personId: null, agencyId: id });
  }
}
