import { Module } from '@nestjs/common';
import { rehearsalUseCases } from '#application';
import { RehearsalController } from './rehearsal.controller.js';

@Module({ controllers: [RehearsalController], providers: rehearsalUseCases })
export class RehearsalModule {}
