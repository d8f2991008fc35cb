import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type By, InterruptStages } from '#application';
import {
  type ClosingBody,
  closingBody,
  idPath,
  type InterruptionBody,
  interruptionBody,
  stageAnswerSchema,
} from '#contracts';
import { presentStages } from '../assignments/assignment.presenter.js';
import { CommandBy } from '../assignments/by.decorator.js';

@ApiTags('Thay đổi')
@Controller('api/assignments/:id')
export class InterruptionsController {
  constructor(private readonly interruptStages: InterruptStages) {}

  @Post('pauses')
  @ApiOperation({ summary: 'Tạm dừng theo quyết định: không nhắc cho đến khi tiếp tục' })
  @ApiCreatedResponse({ standardSchema: stageAnswerSchema })
  async pause(
    @CommandBy() by: By,
    @Param({ schema: idPath }) { id }: { id: string },
    @Body({ schema: interruptionBody }) body: InterruptionBody,
  ) {
    return presentStages(await this.interruptStages.pause(by, { ...body, assignmentId: id }));
  }

  @Post('resumptions')
  @ApiOperation({ summary: 'Tiếp tục theo quyết định: chỉ còn các bước nhắc sau thời điểm này' })
  @ApiCreatedResponse({ standardSchema: stageAnswerSchema })
  async resume(
    @CommandBy() by: By,
    @Param({ schema: idPath }) { id }: { id: string },
    @Body({ schema: interruptionBody }) body: InterruptionBody,
  ) {
    return presentStages(await this.interruptStages.resume(by, { ...body, assignmentId: id }));
  }

  @Post('cancellations')
  @ApiOperation({ summary: 'Huỷ mốc, nêu lý do và văn bản nếu có' })
  @ApiCreatedResponse({ standardSchema: stageAnswerSchema })
  async cancel(
    @CommandBy() by: By,
    @Param({ schema: idPath }) { id }: { id: string },
    @Body({ schema: closingBody }) body: ClosingBody,
  ) {
    return presentStages(await this.interruptStages.cancel(by, { ...body, assignmentId: id }));
  }

  @Post('reopenings')
  @ApiOperation({ summary: 'Mở lại mốc đã xác nhận hoặc đã huỷ, nêu lý do' })
  @ApiCreatedResponse({ standardSchema: stageAnswerSchema })
  async reopen(
    @CommandBy() by: By,
    @Param({ schema: idPath }) { id }: { id: string },
    @Body({ schema: closingBody }) body: ClosingBody,
  ) {
    return presentStages(await this.interruptStages.reopen(by, { ...body, assignmentId: id }));
  }
}
