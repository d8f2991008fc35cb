import { Module } from '@nestjs/common';
import { agencyUseCases } from '#application';
import { AgenciesController } from './agencies.controller.js';

@Module({ controllers: [AgenciesController], providers: agencyUseCases })
export class AgenciesModule {}
