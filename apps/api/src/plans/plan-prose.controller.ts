import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AcceptProposals, type Actor, EnterIssuingDocument, ReadPlans, ReadProse } from '#application';
import {
  type AcceptProposalsBody,
  acceptProposalsBody,
  idPath,
  type IssuingDocumentBody,
  issuingDocumentBody,
  planProposalListSchema,
  planSchema,
  planTargetListSchema,
} from '#contracts';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { presentPlan } from './plan.presenter.js';

/** What a plan says outside its table. */
@ApiTags('Kế hoạch')
@Controller('api/plans/:id')
export class PlanProseController {
  constructor(
    private readonly readProse: ReadProse,
    private readonly acceptProposals: AcceptProposals,
    private readonly enterDocument: EnterIssuingDocument,
    private readonly readPlans: ReadPlans,
  ) {}

  @Get('targets')
  @ApiOperation({ summary: 'Các chỉ tiêu của kế hoạch' })
  @ApiOkResponse({ standardSchema: planTargetListSchema })
  async targets(@CurrentActor() actor: Actor, @Param({ schema: idPath }) { id }: { id: string }) {
    return { items: await this.readProse.targets(actor, id) };
  }

  @Get('proposals')
  @ApiOperation({ summary: 'Nhiệm vụ đề xuất trong lời văn của kế hoạch' })
  @ApiOkResponse({ standardSchema: planProposalListSchema })
  async proposals(@CurrentActor() actor: Actor, @Param({ schema: idPath }) { id }: { id: string }) {
    return { items: await this.readProse.proposals(actor, id) };
  }

  @Post('proposals/acceptances')
  @HttpCode(200)
  @ApiOperation({ summary: 'Nhận các đề xuất làm nhiệm vụ của kế hoạch' })
  @ApiOkResponse({ standardSchema: planProposalListSchema })
  async accept(
    @CurrentActor() actor: Actor,
    @Param({ schema: idPath }) { id }: { id: string },
    @Body({ schema: acceptProposalsBody }) { proposals }: AcceptProposalsBody,
  ) {
    return { items: await this.acceptProposals.run(actor, id, proposals) };
  }

  @Put('issuing-document')
  @ApiOperation({ summary: 'Nhập văn bản ban hành cho một tài liệu tham khảo' })
  @ApiOkResponse({ standardSchema: planSchema })
  async enter(
    @CurrentActor() actor: Actor,
    @Param({ schema: idPath }) { id }: { id: string },
    @Body({ schema: issuingDocumentBody }) document: IssuingDocumentBody,
  ) {
    await this.enterDocument.run(actor, id, document);
    return presentPlan(await this.readPlans.one(actor, id));
  }
}
