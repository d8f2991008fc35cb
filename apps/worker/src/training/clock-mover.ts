import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { type ClockStep, StepClockMove } from '#application';

const pauseMs: Record<ClockStep, number> = { idle: 200, waiting: 25, moved: 5 };
const pauseAfterFailureMs = 1000;

/** Carries out moves of the training clock, step by step; a move under way goes on after a restart. */
@Injectable()
export class ClockMover implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(ClockMover.name);
  private stopped = false;
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly step: StepClockMove) {}

  onApplicationBootstrap(): void {
    this.running = this.run();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      try {
        await sleep(pauseMs[await this.step.run()]);
      } catch (error) {
        this.logger.warn(`the training clock waits: ${String(error)}`);
        await sleep(pauseAfterFailureMs);
      }
    }
  }
}
