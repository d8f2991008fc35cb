import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, AnswerQuestion, ListQuestions } from '#application';
import {
  type AnswerQuestionBody,
  answerQuestionBody,
  idPath,
  questionListSchema,
  type QuestionQuery,
  questionQuery,
  questionSchema,
} from '#contracts';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { presentQuestion, presentQuestions } from './question.presenter.js';

@ApiTags('Câu hỏi')
@Controller('api/questions')
export class QuestionsController {
  constructor(
    private readonly listQuestions: ListQuestions,
    private readonly answerQuestion: AnswerQuestion,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Những điều Văn phòng cần trả lời' })
  @ApiOkResponse({ standardSchema: questionListSchema })
  async list(@CurrentActor() actor: Actor, @Query({ schema: questionQuery }) query: QuestionQuery) {
    const { kind, planId, open: isOpen, ...page } = query;
    return presentQuestions(await this.listQuestions.run(actor, { kind, planId, isOpen }, page));
  }

  @Post(':id/answers')
  @HttpCode(200)
  @ApiOperation({ summary: 'Trả lời; việc đang chờ câu trả lời được thực hiện ngay' })
  @ApiOkResponse({ standardSchema: questionSchema })
  async answer(
    @CurrentActor() actor: Actor,
    @Param({ schema: idPath }) { id }: { id: string },
    @Body({ schema: answerQuestionBody }) body: AnswerQuestionBody,
  ) {
    return presentQuestion(await this.answerQuestion.run(actor, id, body));
  }
}
