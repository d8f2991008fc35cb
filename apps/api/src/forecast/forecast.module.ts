import { Module } from '@nestjs/common';
import { AssignmentsModule } from '../assignments/assignments.module.js';
import { ForecastController } from './forecast.controller.js';

@Module({ imports: [AssignmentsModule], controllers: [ForecastController] })
export class ForecastModule {}
