import { Module } from '@nestjs/common';
import { questionUseCases } from '#application';
import { AssignmentsModule } from '../assignments/assignments.module.js';
import { QuestionsController } from './questions.controller.js';

@Module({ imports: [AssignmentsModule], controllers: [QuestionsController], providers: questionUseCases })
export class QuestionsModule {}
