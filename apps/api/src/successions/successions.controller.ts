import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, ListSuccessions, type PageRequest, RecordSuccession } from '#application';
import {
  pageQuery,
  type RecordSuccessionBody,
  recordSuccessionBody,
  successionListSchema,
  successionPreviewSchema,
  successionSchema,
} from '#contracts';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { presentPreview, presentSuccession, presentSuccessions } from './succession.presenter.js';

@ApiTags('Sắp xếp cơ quan')
@Controller('api/successions')
export class SuccessionsController {
  constructor(
    private readonly listSuccessions: ListSuccessions,
    private readonly recordSuccession: RecordSuccession,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Cơ quan nào thành cơ quan nào, từ ngày nào, theo văn bản nào' })
  @ApiOkResponse({ standardSchema: successionListSchema })
  async list(@CurrentActor() actor: Actor, @Query({ schema: pageQuery }) page: PageRequest) {
    return presentSuccessions(await this.listSuccessions.run(actor, page));
  }

  @Post('preview')
  @HttpCode(200)
  @ApiOperation({ summary: 'Nhiệm vụ nào sẽ chuyển, nhập hoặc phải hỏi; chưa có gì thay đổi' })
  @ApiOkResponse({ standardSchema: successionPreviewSchema })
  async preview(
    @CurrentActor() actor: Actor,
    @Body({ schema: recordSuccessionBody }) body: RecordSuccessionBody,
  ) {
    return presentPreview(await this.recordSuccession.preview(actor, body));
  }

  @Post()
  @ApiOperation({ summary: 'Ghi quyết định sắp xếp; nhiệm vụ được bàn giao vào đúng ngày' })
  @ApiCreatedResponse({ standardSchema: successionSchema })
  async record(
    @CurrentActor() actor: Actor,
    @Body({ schema: recordSuccessionBody }) body: RecordSuccessionBody,
  ) {
    return presentSuccession(await this.recordSuccession.run(actor, body));
  }
}
