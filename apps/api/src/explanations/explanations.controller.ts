import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, ExplainStage, ReadDeadlinePhrase } from '#application';
import {
  type DeadlineReadingQuery,
  deadlineReadingQuery,
  deadlineReadingSchema,
  idPath,
  stageExplanationSchema,
} from '#contracts';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { Public } from '../auth/public.decorator.js';
import { presentDeadlineReading, presentStageExplanation } from './explanation.presenter.js';

@ApiTags('Thời hạn')
@Controller('api')
export class ExplanationsController {
  constructor(
    private readonly explainStage: ExplainStage,
    private readonly readPhrase: ReadDeadlinePhrase,
  ) {}

  @Get('stages/:id/explanation')
  @ApiOperation({ summary: 'Vì sao mốc có ngày này: câu chữ, cách hiểu, từng ngày nghỉ và căn cứ' })
  @ApiOkResponse({ standardSchema: stageExplanationSchema })
  async explain(@CurrentActor() actor: Actor, @Param({ schema: idPath }) { id }: { id: string }) {
    return presentStageExplanation(await this.explainStage.run(actor, id));
  }

  @Public()
  @Get('deadline-reading')
  @ApiOperation({ summary: 'Một thời hạn bất kỳ được hiểu thế nào trong một năm; không cần đăng nhập' })
  @ApiOkResponse({ standardSchema: deadlineReadingSchema })
  async read(@Query({ schema: deadlineReadingQuery }) { phrase, year, from }: DeadlineReadingQuery) {
    return presentDeadlineReading(await this.readPhrase.run({ phrase, year, from: from ?? null }));
  }
}
