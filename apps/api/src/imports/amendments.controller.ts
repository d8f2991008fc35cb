import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, AmendPlan, CarryOverPlan } from '#application';
import {
  type AmendmentPreviewBody,
  amendmentPreviewBody,
  amendmentSchema,
  type AmendPlanBody,
  amendPlanBody,
  type CarryOverBody,
  carryOverBody,
  idPath,
  importSchema,
  itemChangesSchema,
} from '#contracts';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { presentChanges, presentImport } from './import.presenter.js';

@ApiTags('Sửa đổi kế hoạch')
@Controller('api')
export class AmendmentsController {
  constructor(
    private readonly amendPlan: AmendPlan,
    private readonly carryOverPlan: CarryOverPlan,
  ) {}

  @Post('plans/imports/:id/amendment-previews')
  @HttpCode(200)
  @ApiOperation({
    summary: 'So sánh bản xem trước với kế hoạch hiện hành; không thay đổi gì',
    description: 'Nhiệm vụ thêm, bỏ, sửa từng ô, mốc đổi ngày, lượt nhắc chờ gửi bị hủy.',
  })
  @ApiOkResponse({ standardSchema: amendmentSchema })
  async preview(
    @CurrentActor() actor: Actor,
    @Param({ schema: idPath }) { id }: { id: string },
    @Body({ schema: amendmentPreviewBody }) { planId }: AmendmentPreviewBody,
  ) {
    return this.amendPlan.preview(actor, id, planId);
  }

  @Post('plans/imports/:id/amendments')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Sửa đổi kế hoạch theo bản xem trước và văn bản sửa đổi',
    description:
      'Không có gì khác, có dòng chưa sửa được, hoặc kế hoạch vừa được sửa đổi thì không áp dụng (409).',
  })
  @ApiOkResponse({ standardSchema: amendmentSchema })
  async apply(
    @CurrentActor() actor: Actor,
    @Param({ schema: idPath }) { id }: { id: string },
    @Body({ schema: amendPlanBody }) amendment: AmendPlanBody,
  ) {
    return this.amendPlan.apply(actor, id, amendment);
  }

  @Post('plans/:id/carry-overs')
  @ApiOperation({
    summary: 'Chuyển tiếp kế hoạch sang giai đoạn mới: lập một bản xem trước',
    description:
      'Thời hạn được dời theo số năm, việc làm một lần được bỏ, cơ quan đã kết thúc được thay; tất cả có trong `problems`. ' +
      'Sửa và áp dụng như một tệp tải lên.',
  })
  @ApiCreatedResponse({ standardSchema: importSchema })
  async carryOver(
    @CurrentActor() actor: Actor,
    @Param({ schema: idPath }) { id }: { id: string },
    @Body({ schema: carryOverBody }) period: CarryOverBody,
  ) {
    return presentImport(await this.carryOverPlan.run(actor, id, period));
  }

  @Get('items/:id/changes')
  @ApiOperation({ summary: 'Nhiệm vụ đã được sửa đổi theo những văn bản nào' })
  @ApiOkResponse({ standardSchema: itemChangesSchema })
  async changes(@CurrentActor() actor: Actor, @Param({ schema: idPath }) { id }: { id: string }) {
    return presentChanges(await this.amendPlan.changesOf(actor, id));
  }
}
