import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type By, RecordIssuedDocument, ReportCompletion } from '#application';
import {
  type CompletionBody,
  completionBody,
  type CompletionsBody,
  completionsBody,
  idPath,
  type IssuedDocumentBody,
  issuedDocumentBody,
  stageAnswerSchema,
  stageAnswersSchema,
} from '#contracts';
import { presentAllStages, presentStages } from './assignment.presenter.js';
import { CommandBy } from './by.decorator.js';

@ApiTags('Giao nhiệm vụ')
@Controller('api')
export class CompletionsController {
  constructor(
    private readonly reportCompletion: ReportCompletion,
    private readonly recordIssuedDocument: RecordIssuedDocument,
  ) {}

  @Post('assignments/:id/completions')
  @ApiOperation({ summary: 'Báo cáo hoàn thành: số, ngày, trích yếu văn bản' })
  @ApiCreatedResponse({ standardSchema: stageAnswerSchema })
  async complete(
    @CommandBy() by: By,
    @Param({ schema: idPath }) { id }: { id: string },
    @Body({ schema: completionBody }) { stageIds, ...document }: CompletionBody,
  ) {
    return presentStages(await this.reportCompletion.run(by, { assignmentId: id, stageIds, document }));
  }

  @Post('completions')
  @ApiOperation({ summary: 'Một văn bản hoàn thành nhiều mốc của cùng một cơ quan' })
  @ApiCreatedResponse({ standardSchema: stageAnswersSchema })
  async completeAll(
    @CommandBy() by: By,
    @Body({ schema: completionsBody }) { stageIds, ...document }: CompletionsBody,
  ) {
    return presentAllStages(await this.reportCompletion.runForStages(by, { stageIds, document }));
  }

  @Post('assignments/:id/issued-documents')
  @ApiOperation({ summary: 'Văn phòng ghi nhận văn bản đã ban hành (hoàn thành và xác nhận cùng lúc)' })
  @ApiCreatedResponse({ standardSchema: stageAnswerSchema })
  async issued(
    @CommandBy() by: By,
    @Param({ schema: idPath }) { id }: { id: string },
    @Body({ schema: issuedDocumentBody }) body: IssuedDocumentBody,
  ) {
    return presentStages(await this.recordIssuedDocument.run(by, { ...body, assignmentId: id }));
  }
}
