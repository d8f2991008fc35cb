import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, ConnectZalo, IssueBindingCode } from '#application';
import {
  idPath,
  type ZaloBody,
  type ZaloCodeBody,
  zaloCodeSchema,
  zaloPairBody,
  type ZaloPairBody,
  zaloSchema,
} from '#contracts';
import { datesAsText } from '../assignments/dates-as-text.js';
import { CurrentActor } from '../auth/current-actor.decorator.js';

@ApiTags('Zalo')
@Controller('api')
export class ZaloController {
  constructor(
    private readonly connection: ConnectZalo,
    private readonly codes: IssueBindingCode,
  ) {}

  @Get('zalo')
  @ApiOperation({ summary: 'Kênh Zalo có dùng được không, nếu không thì vì sao' })
  @ApiOkResponse({ standardSchema: zaloSchema })
  async read(@CurrentActor() actor: Actor): Promise<ZaloBody> {
    return datesAsText(await this.connection.read(actor));
  }

  @Put('zalo/tokens')
  @ApiOperation({ summary: 'Nhập cặp mã truy cập của Zalo OA (quản trị); lưu mã hoá, không đọc lại được' })
  @ApiOkResponse({ standardSchema: zaloSchema })
  async importPair(
    @CurrentActor() actor: Actor,
    @Body({ schema: zaloPairBody }) pair: ZaloPairBody,
  ): Promise<ZaloBody> {
    return datesAsText(await this.connection.importPair(actor, pair));
  }

  @Post('people/:id/zalo-code')
  @HttpCode(200)
  @ApiOperation({ summary: 'Cấp mã liên kết Zalo cho một người; mã chỉ hiện một lần, mã cũ hết hiệu lực' })
  @ApiOkResponse({ standardSchema: zaloCodeSchema })
  async issue(
    @CurrentActor() actor: Actor,
    @Param({ schema: idPath }) { id }: { id: string },
  ): Promise<ZaloCodeBody> {
    return datesAsText(await this.codes.run(actor, id));
  }
}
