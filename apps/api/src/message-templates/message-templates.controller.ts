import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, EditLetter, ReadLetter } from '#application';
import {
  changeTemplateBody,
  type ChangeTemplateBody,
  messageTemplateListSchema,
  messageTemplateSchema,
  previewedTemplateSchema,
  previewTemplateBody,
  type PreviewTemplateBody,
  templateVersionPath,
} from '#contracts';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { presentTemplate, presentTemplates } from './message-template.presenter.js';

@ApiTags('Mẫu thư')
@Controller('api/message-templates')
export class MessageTemplatesController {
  constructor(
    private readonly letter: ReadLetter,
    private readonly edit: EditLetter,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Các phiên bản mẫu thư, mới nhất trước; phiên bản đầu đang dùng' })
  @ApiOkResponse({ standardSchema: messageTemplateListSchema })
  async list(@CurrentActor() actor: Actor) {
    return presentTemplates(await this.letter.list(actor));
  }

  @Get('current')
  @ApiOperation({ summary: 'Mẫu thư đang dùng, cho từng bước nhắc' })
  @ApiOkResponse({ standardSchema: messageTemplateSchema })
  async current(@CurrentActor() actor: Actor) {
    return presentTemplate(await this.letter.version(actor, null));
  }

  @Get(':version')
  @ApiOperation({ summary: 'Một phiên bản mẫu thư; mỗi tin ghi phiên bản đã dùng' })
  @ApiOkResponse({ standardSchema: messageTemplateSchema })
  async version(
    @CurrentActor() actor: Actor,
    @Param({ schema: templateVersionPath }) { version }: { version: number },
  ) {
    return presentTemplate(await this.letter.version(actor, version));
  }

  @Post()
  @ApiOperation({
    summary:
      'Sửa mẫu thư (quản trị): phiên bản mới, chỉ dùng cho tin soạn từ nay; từ không có trong danh mục bị từ chối',
  })
  @ApiCreatedResponse({ standardSchema: messageTemplateSchema })
  async change(
    @CurrentActor() actor: Actor,
    @Body({ schema: changeTemplateBody }) { basedOn, note, ...change }: ChangeTemplateBody,
  ) {
    return presentTemplate(await this.edit.change(actor, change, { basedOn, note }));
  }

  @Post('preview')
  @HttpCode(200)
  @ApiOperation({ summary: 'Xem thử mẫu thư đã sửa với nội dung có thật; chưa có gì thay đổi' })
  @ApiOkResponse({ standardSchema: previewedTemplateSchema })
  async preview(
    @CurrentActor() actor: Actor,
    @Body({ schema: previewTemplateBody }) { messageId, ...change }: PreviewTemplateBody,
  ) {
    const { subject, text, html } = await this.letter.preview(actor, change, messageId ?? null);
    return { subject, text, html };
  }

  @Post(':version/restore')
  @ApiOperation({ summary: 'Dùng lại một phiên bản cũ (quản trị): thành phiên bản mới có cùng nội dung' })
  @ApiCreatedResponse({ standardSchema: messageTemplateSchema })
  async restore(
    @CurrentActor() actor: Actor,
    @Param({ schema: templateVersionPath }) { version }: { version: number },
  ) {
    return presentTemplate(await this.edit.restore(actor, version));
  }
}
