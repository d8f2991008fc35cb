import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, ReadReachability } from '#application';
import {
  type ReachabilityBody,
  reachabilityQuery,
  type ReachabilityQuery,
  reachabilitySchema,
} from '#contracts';
import { datesAsText } from '../assignments/dates-as-text.js';
import { CurrentActor } from '../auth/current-actor.decorator.js';

@ApiTags('Khả năng liên hệ')
@Controller('api/reachability')
export class ReachabilityController {
  constructor(private readonly readReachability: ReadReachability) {}

  @Get()
  @ApiOperation({
    summary:
      'Mỗi chức vụ mà quy trình nhắc có thể cần: địa chỉ, lần gửi được và lần lỗi gần nhất; chỗ thiếu trước',
  })
  @ApiOkResponse({ standardSchema: reachabilitySchema })
  async read(
    @CurrentActor() actor: Actor,
    @Query({ schema: reachabilityQuery }) { gaps }: ReachabilityQuery,
  ): Promise<ReachabilityBody> {
    return datesAsText(await this.readReachability.run(actor, { gapsOnly: gaps }));
  }
}
