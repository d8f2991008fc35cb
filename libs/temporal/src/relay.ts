import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { type OutgoingWakeUp, WakeUpOutbox, WorkflowSignals } from '#application';

const batch = 200;
const pollMs = 1000;

/** The only sender of wake-ups: on notice of PostgreSQL, and each second besides. Keeps no wake-up in memory. */
@Injectable()
export class Relay implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(Relay.name);
  private running: Promise<void> | null = null;
  private again = false;
  private stopped = false;
  private failing = false;
  private refused = '';
  private timer: NodeJS.Timeout | undefined;
  private unlisten: () => Promise<void> = async () => undefined;

  constructor(
    private readonly outbox: WakeUpOutbox,
    private readonly signals: WorkflowSignals,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.unlisten = await this.outbox.listen(() => this.kick());
    this.timer = setInterval(() => this.kick(), pollMs);
    this.kick();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.unlisten();
    await this.running;
  }

  private kick(): void {
    this.again = true;
    this.running ??= this.drainAll().finally(() => {
      this.running = null;
      if (this.again && !this.stopped && !this.failing) this.kick();
    });
  }

  private async drainAll(): Promise<void> {
    while (this.again && !this.stopped) {
      this.again = false;
      try {
        const send = (wakeUps: readonly OutgoingWakeUp[]) => this.send(wakeUps);
        while (!this.stopped && (await this.outbox.drain(batch, send)) > 0);
        this.recovered();
      } catch (error) {
        this.failed(error);
      }
    }
  }

  /** One that Temporal refuses stays and is tried again with the next poll, behind nobody's back. */
  private async send(wakeUps: readonly OutgoingWakeUp[]): Promise<readonly OutgoingWakeUp[]> {
    const sent = await this.signals.wake(wakeUps);
    const refused = wakeUps.filter((one) => !sent.includes(one)).map((one) => `${one.kind}/${one.targetId}`);
    if (refused.join() !== this.refused && refused.length > 0) {
      this.logger.warn(`wake-ups that Temporal does not take: ${refused.join(', ')}`);
    }
    this.refused = refused.join();
    return sent;
  }

  private failed(error: unknown): void {
    if (!this.failing)
      this.logger.warn(`wake-ups wait, Temporal or PostgreSQL does not answer: ${String(error)}`);
    this.failing = true;
  }

  private recovered(): void {
    if (this.failing) this.logger.log('wake-ups are sent again');
    this.failing = false;
  }
}
