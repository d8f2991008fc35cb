import { Module } from '@nestjs/common';
import { TrainingModule } from '../training/training.module.js';
import { ClockScreenController } from './clock-screen.controller.js';
import { ScreensModule } from './screens.module.js';

/** The page of the training clock. */
@Module({ imports: [ScreensModule, TrainingModule], controllers: [ClockScreenController] })
export class ClockScreenModule {}
