import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, ListAgencies, type PageRequest } from '#application';
import { agencyListSchema, pageQuery } from '#contracts';
import { CurrentActor } from '../auth/current-actor.decorator.js';

@ApiTags('Cơ quan')
@Controller('api/agencies')
export class AgenciesController {
  constructor(private readonly listAgencies: ListAgencies) {}

  @Get()
  @ApiOperation({ summary: 'Danh bạ cơ quan hôm nay: chức vụ, người giữ, có nhận được tin không' })
  @ApiOkResponse({ standardSchema: agencyListSchema })
  async list(@CurrentActor() actor: Actor, @Query({ schema: pageQuery }) page: PageRequest) {
    return this.listAgencies.run(actor, page);
  }
}
