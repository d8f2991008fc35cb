import { Module } from '@nestjs/common';
import { ReadReachability } from '#application';
import { ReachabilityController } from './reachability.controller.js';

@Module({ controllers: [ReachabilityController], providers: [ReadReachability] })
export class ReachabilityModule {}
