import { Module } from '@nestjs/common';
import { AssignmentsModule } from '../assignments/assignments.module.js';
import { AcknowledgementPagesController } from './acknowledgement-pages.controller.js';

@Module({ imports: [AssignmentsModule], controllers: [AcknowledgementPagesController] })
export class AcknowledgementsModule {}
