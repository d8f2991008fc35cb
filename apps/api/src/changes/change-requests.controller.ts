import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  type By,
  GrantExtension,
  ListChangeRequests,
  RefuseRequest,
  TransferAssignment,
} from '#application';
import {
  askedSchema,
  changeRequestPage,
  type ChangeRequestQuery,
  changeRequestQuery,
  type ExtensionGrantBody,
  extensionGrantBody,
  idPath,
  type RefusalBody,
  refusalBody,
  stageAnswerSchema,
  transferAnswerSchema,
  type TransferGrantBody,
  transferGrantBody,
} from '#contracts';
import { presentStages } from '../assignments/assignment.presenter.js';
import { CommandBy } from '../assignments/by.decorator.js';
import { datesAsText } from '../assignments/dates-as-text.js';
import { CurrentActor } from '../auth/current-actor.decorator.js';

@ApiTags('Thay đổi')
@Controller('api/change-requests')
export class ChangeRequestsController {
  constructor(
    private readonly listChangeRequests: ListChangeRequests,
    private readonly grantExtension: GrantExtension,
    private readonly transferAssignment: TransferAssignment,
    private readonly refuseRequest: RefuseRequest,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Các đề nghị điều chỉnh thời hạn và chuyển cơ quan chủ trì' })
  @ApiOkResponse({ standardSchema: changeRequestPage })
  async list(
    @CurrentActor() actor: Actor,
    @Query({ schema: changeRequestQuery }) { open, assignmentId, ...page }: ChangeRequestQuery,
  ) {
    const filter = { isOpen: open ?? null, assignmentId: assignmentId ?? null };
    return datesAsText(await this.listChangeRequests.run(actor, filter, page));
  }

  @Post(':id/extensions')
  @HttpCode(200)
  @ApiOperation({ summary: 'Ghi nhận quyết định đồng ý điều chỉnh thời hạn của cơ quan giao nhiệm vụ' })
  @ApiOkResponse({ standardSchema: stageAnswerSchema })
  async grant(
    @CommandBy() by: By,
    @Param({ schema: idPath }) { id }: { id: string },
    @Body({ schema: extensionGrantBody }) body: ExtensionGrantBody,
  ) {
    return presentStages(await this.grantExtension.run(by, { ...body, requestId: id }));
  }

  @Post(':id/transfers')
  @HttpCode(200)
  @ApiOperation({ summary: 'Đồng ý chuyển cơ quan chủ trì' })
  @ApiOkResponse({ standardSchema: transferAnswerSchema })
  async transfer(
    @CommandBy() by: By,
    @Param({ schema: idPath }) { id }: { id: string },
    @Body({ schema: transferGrantBody }) body: TransferGrantBody,
  ) {
    return datesAsText(await this.transferAssignment.accept(by, { ...body, requestId: id }));
  }

  @Post(':id/refusals')
  @HttpCode(200)
  @ApiOperation({ summary: 'Ghi nhận không đồng ý, nêu lý do' })
  @ApiOkResponse({ standardSchema: askedSchema })
  async refuse(
    @CommandBy() by: By,
    @Param({ schema: idPath }) { id }: { id: string },
    @Body({ schema: refusalBody }) body: RefusalBody,
  ) {
    return datesAsText(await this.refuseRequest.run(by, { ...body, requestId: id }));
  }
}
