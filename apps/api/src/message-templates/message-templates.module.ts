import { Module } from '@nestjs/common';
import { letterUseCases } from '#application';
import { MessageTemplatesController } from './message-templates.controller.js';

@Module({ controllers: [MessageTemplatesController], providers: letterUseCases })
export class MessageTemplatesModule {}
