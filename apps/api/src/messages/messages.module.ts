import { Module } from '@nestjs/common';
import { ListMessages } from '#application';
import { MessagesController } from './messages.controller.js';

@Module({ controllers: [MessagesController], providers: [ListMessages] })
export class MessagesModule {}
