import { Module } from '@nestjs/common';
import { MoveClock } from '#application';
import { TrainingClockController } from './training-clock.controller.js';

/** Exists in training mode only: in production the clock endpoint is not there. */
@Module({ controllers: [TrainingClockController], providers: [MoveClock], exports: [MoveClock] })
export class TrainingModule {}
