import { Module } from '@nestjs/common';
import { PlanTableReader, planUseCases } from '#application';
import { FilePlanTableReader } from '#documents';
import { ImportsController } from '../imports/imports.controller.js';
import { PlanProseController } from './plan-prose.controller.js';
import { PlansController } from './plans.controller.js';

@Module({
  controllers: [ImportsController, PlansController, PlanProseController],
  providers: [...planUseCases, { provide: PlanTableReader, useClass: FilePlanTableReader }],
})
export class PlansModule {}
