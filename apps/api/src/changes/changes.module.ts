import { Module } from '@nestjs/common';
import { changeUseCases } from '#application';
import { AssignmentsModule } from '../assignments/assignments.module.js';
import { BulkChangesController } from './bulk-changes.controller.js';
import { ChangeRequestsController } from './change-requests.controller.js';
import { ChangeSettingsController } from './change-settings.controller.js';
import { DateChangesController } from './date-changes.controller.js';
import { InterruptionsController } from './interruptions.controller.js';
import { TransfersController } from './transfers.controller.js';

/** Changes of what was given out: dates, pauses, leads. */
@Module({
  imports: [AssignmentsModule],
  controllers: [
    BulkChangesController,
    ChangeRequestsController,
    ChangeSettingsController,
    DateChangesController,
    InterruptionsController,
    TransfersController,
  ],
  providers: changeUseCases,
  exports: changeUseCases,
})
export class ChangesModule {}
