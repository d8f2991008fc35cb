import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  AgencyMatching,
  ChangeRegister,
  GetAgency,
  ListAgencies,
  type PageRequest,
} from '#application';
import {
  type AddAgencyBody,
  addAgencyBody,
  agencyDetailSchema,
  createdIdSchema,
  agencyListSchema,
  type CloseAgencyBody,
  closeAgencyBody,
  closedAgencySchema,
  idPath,
  type MatchQuery,
  matchQuery,
  nameReadingSchema,
  pageQuery,
  type RenameAgencyBody,
  renameAgencyBody,
} from '#contracts';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { newAgencyOf } from './agency.presenter.js';

@ApiTags('Cơ quan')
@Controller('api/agencies')
export class AgenciesController {
  constructor(
    private readonly listAgencies: ListAgencies,
    private readonly matching: AgencyMatching,
    private readonly getAgency: GetAgency,
    private readonly register: ChangeRegister,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Danh bạ cơ quan hôm nay: chức vụ, người giữ, có nhận được tin không' })
  @ApiOkResponse({ standardSchema: agencyListSchema })
  async list(@CurrentActor() actor: Actor, @Query({ schema: pageQuery }) page: PageRequest) {
    return this.listAgencies.run(actor, page);
  }

  @Get('match')
  @ApiOperation({ summary: 'Một tên ghi trong văn bản là cơ quan nào, hoặc có thể là cơ quan nào và vì sao' })
  @ApiOkResponse({ standardSchema: nameReadingSchema })
  async match(
    @CurrentActor() actor: Actor,
    @Query({ schema: matchQuery }) { name, province, on }: MatchQuery,
  ) {
    return this.matching.run(actor, { name, province: province ?? null, on: on ?? null });
  }

  @Get(':id')
  @ApiOperation({
    summary: 'Một cơ quan: các tên, nhóm, chức vụ và người giữ theo thời gian, phân công xử lý thay',
  })
  @ApiOkResponse({ standardSchema: agencyDetailSchema })
  async one(@CurrentActor() actor: Actor, @Param({ schema: idPath }) { id }: { id: string }) {
    return this.getAgency.run(actor, id);
  }

  @Post()
  @ApiOperation({ summary: 'Thêm cơ quan vào danh bạ; chức vụ người đứng đầu được tạo theo loại cơ quan' })
  @ApiCreatedResponse({ standardSchema: createdIdSchema })
  async add(@CurrentActor() actor: Actor, @Body({ schema: addAgencyBody }) body: AddAgencyBody) {
    return this.register.add(actor, newAgencyOf(body));
  }

  @Post(':id/rename')
  @HttpCode(200)
  @ApiOperation({ summary: 'Đổi tên cơ quan từ một ngày' })
  @ApiOkResponse({ standardSchema: createdIdSchema })
  async rename(
    @CurrentActor() actor: Actor,
    @Param({ schema: idPath }) { id }: { id: string },
    @Body({ schema: renameAgencyBody }) { name, shortName = name, on }: RenameAgencyBody,
  ) {
    return this.register.rename(actor, id, { name, shortName, on });
  }

  @Post(':id/close')
  @HttpCode(200)
  @ApiOperation({ summary: 'Ghi ngày cuối cùng của cơ quan; nhiệm vụ còn mở chờ chuyển giao' })
  @ApiOkResponse({ standardSchema: closedAgencySchema })
  async close(
    @CurrentActor() actor: Actor,
    @Param({ schema: idPath }) { id }: { id: string },
    @Body({ schema: closeAgencyBody }) { on }: CloseAgencyBody,
  ) {
    return this.register.close(actor, id, on);
  }
}
