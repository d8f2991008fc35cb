import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { ProcessZaloEvents } from '#application';

const pauseMs = 500;
const pauseAfterFailureMs = 2_000;

/** Carries out what the webhook kept, one event after the other; several workers share them. */
@Injectable()
export class ZaloInbox implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(ZaloInbox.name);
  private readonly stop = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly events: ProcessZaloEvents) {}

  onApplicationBootstrap(): void {
    this.running = this.run();
  }

  async onModuleDestroy(): Promise<void> {
    this.stop.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stop.signal.aborted) {
      try {
        if (!(await this.events.run())) await this.pause(pauseMs);
      } catch (error) {
        this.logger.warn(`events of Zalo wait: ${String(error)}`);
        await this.pause(pauseAfterFailureMs);
      }
    }
  }

  private pause(ms: number): Promise<void> {
    return sleep(ms, undefined, { signal: this.stop.signal }).catch(() => undefined);
  }
}
