import { Module } from '@nestjs/common';
import { agencyUseCases, TransferDirectory, Workbooks } from '#application';
import { XlsxWorkbooks } from '#documents';
import { AgenciesController } from './agencies.controller.js';
import { DirectoryController } from './directory.controller.js';
import { PostsController } from './posts.controller.js';

@Module({
  controllers: [AgenciesController, PostsController, DirectoryController],
  providers: [...agencyUseCases, TransferDirectory, { provide: Workbooks, useClass: XlsxWorkbooks }],
})
export class AgenciesModule {}
