import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, SetDeliveryPreference, SetDeliverySettings } from '#application';
import {
  deliveryPreferenceBody,
  type DeliveryPreferenceBody,
  deliveryPreferenceSchema,
  deliverySettingsBody,
  type DeliverySettingsBody,
  idPath,
} from '#contracts';
import { CurrentActor } from '../auth/current-actor.decorator.js';

@ApiTags('Tin')
@Controller('api')
export class DeliverySettingsController {
  constructor(
    private readonly settings: SetDeliverySettings,
    private readonly preferences: SetDeliveryPreference,
  ) {}

  @Get('delivery-settings')
  @ApiOperation({ summary: 'Khung giờ gửi, giới hạn số tin, bước nhắc khẩn' })
  @ApiOkResponse({ standardSchema: deliverySettingsBody })
  async read(@CurrentActor() actor: Actor) {
    return this.settings.read(actor);
  }

  @Put('delivery-settings')
  @ApiOperation({
    summary: 'Đặt khung giờ gửi, giới hạn số tin, bước nhắc khẩn; tin đang chờ được xét lại ngay',
  })
  @ApiOkResponse({ standardSchema: deliverySettingsBody })
  async set(
    @CurrentActor() actor: Actor,
    @Body({ schema: deliverySettingsBody }) body: DeliverySettingsBody,
  ) {
    return this.settings.set(actor, body);
  }

  @Get('people/:id/delivery')
  @ApiOperation({ summary: 'Khung giờ và số tin một ngày của một người' })
  @ApiOkResponse({ standardSchema: deliveryPreferenceSchema })
  async person(@CurrentActor() actor: Actor, @Param({ schema: idPath }) { id }: { id: string }) {
    return this.preferences.read(actor, { personId: id, agencyId: null });
  }

  @Put('people/:id/delivery')
  @ApiOperation({ summary: 'Đặt khung giờ và số tin một ngày của một người, trong giới hạn của Văn phòng' })
  @ApiOkResponse({ standardSchema: deliveryPreferenceSchema })
  async setPerson(
    @CurrentActor() actor: Actor,
    @Param({ schema: idPath }) { id }: { id: string },
    @Body({ schema: deliveryPreferenceBody }) body: DeliveryPreferenceBody,
  ) {
    return this.preferences.set(actor, { personId: id, agencyId: null }, body);
  }

  @Get('agencies/:id/delivery')
  @ApiOperation({ summary: 'Khung giờ và số tin một ngày của một cơ quan' })
  @ApiOkResponse({ standardSchema: deliveryPreferenceSchema })
  async agency(@CurrentActor() actor: Actor, @Param({ schema: idPath }) { id }: { id: string }) {
    return this.preferences.read(actor, { personId: null, agencyId: id });
  }

  @Put('agencies/:id/delivery')
  @ApiOperation({
    summary:
      'Đặt khung giờ và số tin một ngày của một cơ quan và người của cơ quan, trong giới hạn của Văn phòng',
  })
  @ApiOkResponse({ standardSchema: deliveryPreferenceSchema })
  async setAgency(
    @CurrentActor() actor: Actor,
    @Param({ schema: idPath }) { id }: { id: string },
    @Body({ schema: deliveryPreferenceBody }) body: DeliveryPreferenceBody,
  ) {
    return this.preferences.set(actor, { personId: null, agencyId: id }, body);
  }
}
