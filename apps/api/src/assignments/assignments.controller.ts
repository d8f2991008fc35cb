import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, type By, NoteProgress, PresentStage, ReadAssignment } from '#application';
import {
  assignmentSchema,
  type ContributionBody,
  contributionBody,
  idPath,
  noteAnswerSchema,
  type PresentationBody,
  presentationBody,
  type ProgressBody,
  progressBody,
  stageAnswerSchema,
  timelineSchema,
} from '#contracts';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { presentAssignment, presentNote, presentStages, presentTimeline } from './assignment.presenter.js';
import { CommandBy } from './by.decorator.js';

@ApiTags('Giao nhiệm vụ')
@Controller('api/assignments/:id')
export class AssignmentsController {
  constructor(
    private readonly readAssignment: ReadAssignment,
    private readonly noteProgress: NoteProgress,
    private readonly presentStage: PresentStage,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Một nhiệm vụ được giao: nguyên văn, người chịu trách nhiệm, các mốc và cách tính ngày',
  })
  @ApiOkResponse({ standardSchema: assignmentSchema })
  async read(@CurrentActor() actor: Actor, @Param({ schema: idPath }) { id }: { id: string }) {
    return presentAssignment(await this.readAssignment.run(actor, id));
  }

  @Get('timeline')
  @ApiOperation({ summary: 'Diễn biến: sự kiện, bước nhắc, tin đã gửi, và việc tới' })
  @ApiOkResponse({ standardSchema: timelineSchema })
  async timeline(@CurrentActor() actor: Actor, @Param({ schema: idPath }) { id }: { id: string }) {
    return presentTimeline(await this.readAssignment.timeline(actor, id));
  }

  @Post('progress')
  @ApiOperation({ summary: 'Cập nhật tiến độ: kết quả, khó khăn, đề xuất (không đổi tình trạng)' })
  @ApiCreatedResponse({ standardSchema: noteAnswerSchema })
  async progress(
    @CommandBy() by: By,
    @Param({ schema: idPath }) { id }: { id: string },
    @Body({ schema: progressBody }) body: ProgressBody,
  ) {
    return presentNote(await this.noteProgress.run(by, { ...body, assignmentId: id }));
  }

  @Post('contributions')
  @ApiOperation({ summary: 'Cơ quan phối hợp ghi nhận phần việc của mình' })
  @ApiCreatedResponse({ standardSchema: noteAnswerSchema })
  async contribute(
    @CommandBy() by: By,
    @Param({ schema: idPath }) { id }: { id: string },
    @Body({ schema: contributionBody }) body: ContributionBody,
  ) {
    return presentNote(await this.noteProgress.contribute(by, { ...body, assignmentId: id }));
  }

  @Post('presentations')
  @ApiOperation({ summary: 'Đã trình: dự thảo đang chờ ký ban hành' })
  @ApiCreatedResponse({ standardSchema: stageAnswerSchema })
  async present(
    @CommandBy() by: By,
    @Param({ schema: idPath }) { id }: { id: string },
    @Body({ schema: presentationBody }) body: PresentationBody,
  ) {
    return presentStages(await this.presentStage.run(by, { ...body, assignmentId: id }));
  }
}
