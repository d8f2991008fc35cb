import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AskTransfer, type By, TransferAssignment } from '#application';
import {
  askedSchema,
  idPath,
  transferAnswerSchema,
  type TransferBody,
  transferBody,
  type TransferRequestBody,
  transferRequestBody,
} from '#contracts';
import { CommandBy } from '../assignments/by.decorator.js';
import { datesAsText } from '../assignments/dates-as-text.js';

/** Another lead for an assignment. */
@ApiTags('Thay đổi')
@Controller('api/assignments/:id')
export class TransfersController {
  constructor(
    private readonly askTransfer: AskTransfer,
    private readonly transferAssignment: TransferAssignment,
  ) {}

  @Post('transfer-requests')
  @ApiOperation({ summary: 'Cơ quan chủ trì báo không thuộc thẩm quyền, đề xuất cơ quan khác' })
  @ApiCreatedResponse({ standardSchema: askedSchema })
  async incompetence(
    @CommandBy() by: By,
    @Param({ schema: idPath }) { id }: { id: string },
    @Body({ schema: transferRequestBody }) body: TransferRequestBody,
  ) {
    return datesAsText(await this.askTransfer.run(by, { ...body, assignmentId: id }));
  }

  @Post('transfers')
  @ApiOperation({ summary: 'Văn phòng chuyển nhiệm vụ cho cơ quan chủ trì khác' })
  @ApiCreatedResponse({ standardSchema: transferAnswerSchema })
  async transfer(
    @CommandBy() by: By,
    @Param({ schema: idPath }) { id }: { id: string },
    @Body({ schema: transferBody }) body: TransferBody,
  ) {
    return datesAsText(await this.transferAssignment.run(by, { ...body, assignmentId: id }));
  }
}
