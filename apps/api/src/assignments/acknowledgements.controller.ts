import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AcknowledgeAssignments, type By, PromiseDate } from '#application';
import {
  type AcknowledgementBody,
  acknowledgementBody,
  acknowledgementSchema,
  type AcknowledgementsBody,
  acknowledgementsBody,
  acknowledgementsSchema,
  idPath,
  noteAnswerSchema,
  type PromiseBody,
  promiseBody,
} from '#contracts';
import { acknowledgeOne, presentAcknowledgements, presentNote } from './assignment.presenter.js';
import { CommandBy } from './by.decorator.js';

@ApiTags('Giao nhiệm vụ')
@Controller('api')
export class AcknowledgementsController {
  constructor(
    private readonly acknowledgeAssignments: AcknowledgeAssignments,
    private readonly promiseDate: PromiseDate,
  ) {}

  @Post('assignments/:id/acknowledgements')
  @HttpCode(200)
  @ApiOperation({ summary: 'Tiếp nhận và phân công; lần sau nhận lại lần tiếp nhận đã có' })
  @ApiOkResponse({ standardSchema: acknowledgementSchema })
  async acknowledge(
    @CommandBy() by: By,
    @Param({ schema: idPath }) { id }: { id: string },
    @Body({ schema: acknowledgementBody }) body: AcknowledgementBody,
  ) {
    const answers = await this.acknowledgeAssignments.run(by, acknowledgeOne(id, body));
    return presentAcknowledgements(answers).items[0];
  }

  @Post('acknowledgements')
  @HttpCode(200)
  @ApiOperation({ summary: 'Tiếp nhận nhiều nhiệm vụ cùng lúc' })
  @ApiOkResponse({ standardSchema: acknowledgementsSchema })
  async acknowledgeAll(
    @CommandBy() by: By,
    @Body({ schema: acknowledgementsBody }) body: AcknowledgementsBody,
  ) {
    return presentAcknowledgements(await this.acknowledgeAssignments.run(by, body));
  }

  @Post('assignments/:id/promises')
  @ApiOperation({ summary: 'Hẹn (hoặc hẹn lại) ngày hoàn thành; không đổi thời hạn' })
  @ApiCreatedResponse({ standardSchema: noteAnswerSchema })
  async promise(
    @CommandBy() by: By,
    @Param({ schema: idPath }) { id }: { id: string },
    @Body({ schema: promiseBody }) { promisedOn }: PromiseBody,
  ) {
    return presentNote(await this.promiseDate.run(by, { assignmentId: id, promisedOn }));
  }
}
