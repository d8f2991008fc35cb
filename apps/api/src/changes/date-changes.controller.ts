import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AskExtension, type By, CommitToDate, SetWorkingDate } from '#application';
import {
  askedSchema,
  type CommitmentBody,
  commitmentBody,
  type ExtensionRequestBody,
  extensionRequestBody,
  idPath,
  stageAnswerSchema,
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
    private readonly commitToDate: CommitToDate,
    private readonly setWorkingDate: SetWorkingDate,
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
