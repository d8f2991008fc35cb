import { Module } from '@nestjs/common';
import { assignmentsUseCases, RecipientResolver, ResolveRecipients } from '#application';
import { AcknowledgementsController } from './acknowledgements.controller.js';
import { AssignmentsController } from './assignments.controller.js';
import { CompletionsController } from './completions.controller.js';
import { ReviewsController } from './reviews.controller.js';

/** What people do with assignments. */
@Module({
  controllers: [AcknowledgementsController, AssignmentsController, CompletionsController, ReviewsController],
  providers: [...assignmentsUseCases, { provide: RecipientResolver, useClass: ResolveRecipients }],
  exports: [...assignmentsUseCases, RecipientResolver],
})
export class AssignmentsModule {}
