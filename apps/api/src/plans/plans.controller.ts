import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ActivateYear, type Actor, type PageRequest, ReadPlans, ReadSources } from '#application';
import {
  type ActivatePlanBody,
  activatePlanBody,
  idPath,
  itemListSchema,
  pageQuery,
  planListSchema,
  planSchema,
  planSourcesSchema,
  planYearSchema,
} from '#contracts';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { presentSources } from '../imports/import.presenter.js';
import { presentItems } from '../items/item.presenter.js';
import { presentPlan, presentPlans, presentYear } from './plan.presenter.js';

@ApiTags('Kế hoạch')
@Controller('api/plans')
export class PlansController {
  constructor(
    private readonly readPlans: ReadPlans,
    private readonly readSources: ReadSources,
    private readonly activateYear: ActivateYear,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Danh sách kế hoạch' })
  @ApiOkResponse({ standardSchema: planListSchema })
  async list(@CurrentActor() actor: Actor, @Query({ schema: pageQuery }) page: PageRequest) {
    return presentPlans(await this.readPlans.list(actor, page));
  }

  @Get(':id')
  @ApiOperation({ summary: 'Một kế hoạch, các năm đã kích hoạt và tiến độ kích hoạt' })
  @ApiOkResponse({ standardSchema: planSchema })
  async one(@CurrentActor() actor: Actor, @Param({ schema: idPath }) { id }: { id: string }) {
    return presentPlan(await this.readPlans.one(actor, id));
  }

  @Get(':id/items')
  @ApiOperation({ summary: 'Các nhiệm vụ của kế hoạch, đúng như bản in' })
  @ApiOkResponse({ standardSchema: itemListSchema })
  async items(
    @CurrentActor() actor: Actor,
    @Param({ schema: idPath }) { id }: { id: string },
    @Query({ schema: pageQuery }) page: PageRequest,
  ) {
    return presentItems(await this.readPlans.items(actor, id, page));
  }

  @Get(':id/sources')
  @ApiOperation({ summary: 'Các tệp mà kế hoạch được lập và sửa đổi từ đó' })
  @ApiOkResponse({ standardSchema: planSourcesSchema })
  async sources(@CurrentActor() actor: Actor, @Param({ schema: idPath }) { id }: { id: string }) {
    return presentSources(await this.readSources.list(actor, id));
  }

  @Post(':id/activations')
  @HttpCode(202)
  @ApiOperation({ summary: 'Kích hoạt một năm: giao nhiệm vụ của năm cho các cơ quan chủ trì' })
  @ApiAcceptedResponse({ standardSchema: planYearSchema, description: 'Đang giao; tiến độ xem ở kế hoạch' })
  async activate(
    @CurrentActor() actor: Actor,
    @Param({ schema: idPath }) { id }: { id: string },
    @Body({ schema: activatePlanBody }) { year }: ActivatePlanBody,
  ) {
    return presentYear(await this.activateYear.start(actor, id, year));
  }
}
