import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, SetAddress } from '#application';
import { addressBody, type AddressBody, idPath } from '#contracts';
import { CurrentActor } from '../auth/current-actor.decorator.js';

@ApiTags('Địa chỉ')
@Controller('api')
export class ContactsController {
  constructor(private readonly setAddress: SetAddress) {}

  @Put('people/:id/email')
  @ApiOperation({ summary: 'Ghi địa chỉ thư điện tử của một người; câu hỏi về địa chỉ cũ được đóng' })
  @ApiOkResponse({ standardSchema: addressBody })
  async person(
    @CurrentActor() actor: Actor,
    @Param({ schema: idPath }) { id }: { id: string },
    @Body({ schema: addressBody }) { address }: AddressBody,
  ) {
    return this.setAddress.run(actor, { personId: id, agencyId: null }, address);
  }

  @Put('agencies/:id/mailbox')
  @ApiOperation({ summary: 'Ghi hộp thư của một cơ quan; câu hỏi về địa chỉ cũ được đóng' })
  @ApiOkResponse({ standardSchema: addressBody })
  async agency(
    @CurrentActor() actor: Actor,
    @Param({ schema: idPath }) { id }: { id: string },
    @Body({ schema: addressBody }) { address }: AddressBody,
  ) {
    return this.setAddress.run(actor, { personId: null, agencyId: id }, address);
  }
}
