import { Module } from '@nestjs/common';
import { itemUseCases } from '#application';
import { ItemsController } from './items.controller.js';

@Module({ controllers: [ItemsController], providers: itemUseCases })
export class ItemsModule {}
