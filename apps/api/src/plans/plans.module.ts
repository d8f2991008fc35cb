import { Module } from '@nestjs/common';
import { PlanTableReader, planUseCases } from '#application';
import { ThreadPlanTableReader } from '#documents';
import { AmendmentsController } from '../imports/amendments.controller.js';
import { ImportsController } from '../imports/imports.controller.js';
import { PlanProseController } from './plan-prose.controller.js';
import { PlansController } from './plans.controller.js';

@Module({
  controllers: [AmendmentsController, ImportsController, PlansController, PlanProseController],
  providers: [...planUseCases, { provide: PlanTableReader, useClass: ThreadPlanTableReader }],
})
export class PlansModule {}
