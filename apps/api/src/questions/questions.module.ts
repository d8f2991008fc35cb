import { Module } from '@nestjs/common';
import { questionUseCases } from '#application';
import { QuestionsController } from './questions.controller.js';

@Module({ controllers: [QuestionsController], providers: questionUseCases })
export class QuestionsModule {}
