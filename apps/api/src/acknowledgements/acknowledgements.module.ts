import { Module } from '@nestjs/common';
import { RecordOpening } from '#application';
import { AssignmentsModule } from '../assignments/assignments.module.js';
import { AcknowledgementPagesController } from './acknowledgement-pages.controller.js';

@Module({
  imports: [AssignmentsModule],
  controllers: [AcknowledgementPagesController],
  providers: [RecordOpening],
})
export class AcknowledgementsModule {}
