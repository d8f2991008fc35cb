import { Module } from '@nestjs/common';
import { agencyUseCases } from '#application';
import { AgenciesController } from './agencies.controller.js';
import { PostsController } from './posts.controller.js';

@Module({ controllers: [AgenciesController, PostsController], providers: agencyUseCases })
export class AgenciesModule {}
