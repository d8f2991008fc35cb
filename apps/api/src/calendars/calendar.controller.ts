import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, ApplyCalendar, PreviewCalendar, ReadCalendar } from '#application';
import {
  type ApplyCalendarBody,
  applyCalendarBody,
  calendarAppliedSchema,
  type CalendarDecisionBody,
  calendarDecisionBody,
  calendarPreviewSchema,
  type CalendarQuery,
  calendarQuery,
  calendarYearSchema,
} from '#contracts';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { presentCalendarPreview } from './calendar.presenter.js';

@ApiTags('Thời hạn')
@Controller('api/calendar')
export class CalendarController {
  constructor(
    private readonly readCalendar: ReadCalendar,
    private readonly previewCalendar: PreviewCalendar,
    private readonly applyCalendar: ApplyCalendar,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Ngày nghỉ và ngày làm bù của một năm, kèm căn cứ' })
  @ApiOkResponse({ standardSchema: calendarYearSchema })
  async read(@Query({ schema: calendarQuery }) { year }: CalendarQuery) {
    return this.readCalendar.run(year ?? null);
  }

  @Post('preview')
  @HttpCode(200)
  @ApiOperation({ summary: 'Nhập thử một quyết định: dòng nào sai, mốc nào đổi ngày; chưa có gì thay đổi' })
  @ApiOkResponse({ standardSchema: calendarPreviewSchema })
  async preview(
    @CurrentActor() actor: Actor,
    @Body({ schema: calendarDecisionBody }) body: CalendarDecisionBody,
  ) {
    return presentCalendarPreview(await this.previewCalendar.run(actor, body));
  }

  @Post('versions')
  @ApiOperation({
    summary: 'Áp dụng quyết định: phiên bản lịch mới, các mốc đổi ngày; điều đã nhắc không nhắc lại',
  })
  @ApiCreatedResponse({ standardSchema: calendarAppliedSchema })
  async apply(
    @CurrentActor() actor: Actor,
    @Body({ schema: applyCalendarBody }) { basedOn, ...decision }: ApplyCalendarBody,
  ) {
    return this.applyCalendar.run(actor, decision, basedOn);
  }
}
