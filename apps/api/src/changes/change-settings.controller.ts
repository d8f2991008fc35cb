import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, SetChangeSettings } from '#application';
import { type ChangeSettingsBody, changeSettingsBody } from '#contracts';
import { CurrentActor } from '../auth/current-actor.decorator.js';

@ApiTags('Thay đổi')
@Controller('api/change-settings')
export class ChangeSettingsController {
  constructor(private readonly settings: SetChangeSettings) {}

  @Get()
  @ApiOperation({ summary: 'Số lần điều chỉnh thời hạn tối đa của một mốc' })
  @ApiOkResponse({ standardSchema: changeSettingsBody })
  async read() {
    return this.settings.read();
  }

  @Put()
  @ApiOperation({ summary: 'Đặt số lần điều chỉnh thời hạn tối đa' })
  @ApiOkResponse({ standardSchema: changeSettingsBody })
  async set(@CurrentActor() actor: Actor, @Body({ schema: changeSettingsBody }) body: ChangeSettingsBody) {
    return this.settings.set(actor, body);
  }
}
