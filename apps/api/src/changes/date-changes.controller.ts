import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  AskExtension,
  AskTransfer,
  type By,
  CommitToDate,
  SetWorkingDate,
  TransferAssignment,
} from '#application';
import {
  askedSchema,
  type CommitmentBody,
  commitmentBody,
  type ExtensionRequestBody,
  extensionRequestBody,
  idPath,
  stageAnswerSchema,
  transferAnswerSchema,
  type TransferBody,
  transferBody,
  type TransferRequestBody,
  transferRequestBody,
  type WorkingDateBody,
  workingDateBody,
} from '#contracts';
import { presentStages } from '../assignments/assignment.presenter.js';
import { CommandBy } from '../assignments/by.decorator.js';
import { datesAsText } from '../assignments/dates-as-text.js';

@ApiTags('Thay đổi')
@Controller('api/assignments/:id')
export class DateChangesController {
  constructor(
    private readonly askExtension: AskExtension,
    private readonly askTransfer: AskTransfer,
    private readonly commitToDate: CommitToDate,
    private readonly setWorkingDate: SetWorkingDate,
    private readonly transferAssignment: TransferAssignment,
  ) {}

  @Post('extension-requests')
  @ApiOperation({ summary: 'Cơ quan chủ trì đề nghị điều chỉnh thời hạn, trước khi quá hạn' })
  @ApiCreatedResponse({ standardSchema: askedSchema })
  async extension(
    @CommandBy() by: By,
    @Param({ schema: idPath }) { id }: { id: string },
    @Body({ schema: extensionRequestBody }) body: ExtensionRequestBody,
  ) {
    return datesAsText(await this.askExtension.run(by, { ...body, assignmentId: id }));
  }

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

  @Post('working-dates')
  @ApiOperation({ summary: 'Văn phòng đặt lại hạn theo dõi; hạn tính quá hạn giữ nguyên' })
  @ApiCreatedResponse({ standardSchema: stageAnswerSchema })
  async workingDate(
    @CommandBy() by: By,
    @Param({ schema: idPath }) { id }: { id: string },
    @Body({ schema: workingDateBody }) body: WorkingDateBody,
  ) {
    return presentStages(await this.setWorkingDate.run(by, { ...body, assignmentId: id }));
  }

  @Post('commitments')
  @ApiOperation({ summary: 'Cam kết tiến độ sau khi quá hạn: nguyên nhân, ngày mới, văn bản' })
  @ApiCreatedResponse({ standardSchema: stageAnswerSchema })
  async commitment(
    @CommandBy() by: By,
    @Param({ schema: idPath }) { id }: { id: string },
    @Body({ schema: commitmentBody }) body: CommitmentBody,
  ) {
    return presentStages(await this.commitToDate.run(by, { ...body, assignmentId: id }));
  }
}
