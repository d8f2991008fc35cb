import { Module } from '@nestjs/common';
import { HealthController } from './health.controller.js';
import { ModeCheck } from './mode-check.js';
import { Readiness } from './readiness.js';

@Module({ controllers: [HealthController], providers: [ModeCheck, Readiness] })
export class HealthModule {}
