import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type By, NudgeAssignment, ReviewCompletion } from '#application';
import {
  type ConfirmationBody,
  confirmationBody,
  idPath,
  type NudgeBody,
  nudgeBody,
  type ReturnBody,
  returnBody,
  stageAnswerSchema,
} from '#contracts';
import { presentStages } from './assignment.presenter.js';
import { CommandBy } from './by.decorator.js';

@ApiTags('Giao nhiệm vụ')
@Controller('api/assignments/:id')
export class ReviewsController {
  constructor(
    private readonly reviewCompletion: ReviewCompletion,
    private readonly nudgeAssignment: NudgeAssignment,
  ) {}

  @Post('confirmations')
  @ApiOperation({ summary: 'Xác nhận kết quả (không ai xác nhận kết quả của cơ quan mình)' })
  @ApiCreatedResponse({ standardSchema: stageAnswerSchema })
  async confirm(
    @CommandBy() by: By,
    @Param({ schema: idPath }) { id }: { id: string },
    @Body({ schema: confirmationBody }) body: ConfirmationBody,
  ) {
    return presentStages(await this.reviewCompletion.confirm(by, { ...body, assignmentId: id }));
  }

  @Post('returns')
  @ApiOperation({ summary: 'Trả lại kết quả hoặc dự thảo đã trình, nêu lý do' })
  @ApiCreatedResponse({ standardSchema: stageAnswerSchema })
  async giveBack(
    @CommandBy() by: By,
    @Param({ schema: idPath }) { id }: { id: string },
    @Body({ schema: returnBody }) body: ReturnBody,
  ) {
    return presentStages(await this.reviewCompletion.giveBack(by, { ...body, assignmentId: id }));
  }

  @Post('nudges')
  @ApiOperation({ summary: 'Nhắc ngay theo đề nghị của Văn phòng hoặc cơ quan thường trực' })
  @ApiCreatedResponse({ standardSchema: stageAnswerSchema })
  async nudge(
    @CommandBy() by: By,
    @Param({ schema: idPath }) { id }: { id: string },
    @Body({ schema: nudgeBody }) body: NudgeBody,
  ) {
    return presentStages(await this.nudgeAssignment.run(by, { ...body, assignmentId: id }));
  }
}
