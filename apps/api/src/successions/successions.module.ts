import { Module } from '@nestjs/common';
import { successionUseCases } from '#application';
import { SuccessionsController } from './successions.controller.js';

@Module({ controllers: [SuccessionsController], providers: successionUseCases })
export class SuccessionsModule {}
