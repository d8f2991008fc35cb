import { Module } from '@nestjs/common';
import { explanationUseCases } from '#application';
import { ExplanationsController } from './explanations.controller.js';

@Module({
  controllers: [ExplanationsController],
  providers: explanationUseCases,
  exports: explanationUseCases,
})
export class ExplanationsModule {}
