import { Module } from '@nestjs/common';
import { CheckAddress, ReadReachability, RunDrill } from '#application';
import { AddressCheckPagesController } from './address-check-pages.controller.js';
import { DrillsController } from './drills.controller.js';
import { ReachabilityController } from './reachability.controller.js';

@Module({
  controllers: [ReachabilityController, DrillsController, AddressCheckPagesController],
  providers: [ReadReachability, CheckAddress, RunDrill],
})
export class ReachabilityModule {}
