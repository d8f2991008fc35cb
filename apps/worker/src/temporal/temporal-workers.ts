import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
  type OnModuleInit,
} from '@nestjs/common';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import { WakeUps } from '#application';
import { prepareNamespace, prepareSchedules } from '#temporal';
import { taskQueues } from '#workflows';
import { DeliveryActivityProvider } from '../activities/delivery.activities.js';
import { PlanActivityProvider } from '../activities/plan.activities.js';
import { ZaloDeliveryActivityProvider } from '../activities/zalo-delivery.activities.js';
import { boundActivities } from './bound-activities.js';
import { TemporalWorkerSettings } from './temporal-worker-settings.js';

/** Seconds for activities under way when the process is asked to end, before they are cancelled. */
const graceTime = '20 seconds';

/**
 * Runs one Worker per task queue inside Nest's life: created on init, running from bootstrap, drained on destroy while
 * the database is still open, and the native connection closed after that.
 */
@Injectable()
export class TemporalWorkers
  implements OnModuleInit, OnApplicationBootstrap, OnModuleDestroy, BeforeApplicationShutdown
{
  private readonly logger = new Logger(TemporalWorkers.name);
  private native: NativeConnection | null = null;
  private workers: Worker[] = [];
  private running: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly settings: TemporalWorkerSettings,
    private readonly connection: Connection,
    private readonly client: Client,
    private readonly wakeUps: WakeUps,
    private readonly plan: PlanActivityProvider,
    private readonly delivery: DeliveryActivityProvider,
    private readonly zaloDelivery: ZaloDeliveryActivityProvider,
  ) {}

  async onModuleInit(): Promise<void> {
    const { address, namespace } = this.settings;
    await prepareNamespace(this.connection, namespace);
    await prepareSchedules(this.client);
    const connection = await NativeConnection.connect({ address });
    this.native = connection;
    const shared = { connection, namespace, shutdownGraceTime: graceTime };
    this.workers = [
      await Worker.create({
        ...shared,
        taskQueue: taskQueues.plan,
        workflowBundle: { codePath: bundlePath() },
        activities: boundActivities([this.plan]),
        maxCachedWorkflows: 1000,
        maxConcurrentWorkflowTaskExecutions: 20,
        maxConcurrentLocalActivityExecutions: 8,
        maxConcurrentActivityTaskExecutions: 4,
      }),
      await Worker.create({
        ...shared,
        taskQueue: taskQueues.sendEmail,
        activities: boundActivities([this.delivery]),
        maxConcurrentActivityTaskExecutions: 8,
      }),
      await Worker.create({
        ...shared,
        taskQueue: taskQueues.sendZalo,
        activities: boundActivities([this.zaloDelivery]),
        maxConcurrentActivityTaskExecutions: 4,
      }),
    ];
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.wakeUps.append([{ kind: 'office', targetId: 'office' }]);
    this.running = Promise.all(this.workers.map((worker) => worker.run())).catch((error: unknown) => {
      // A worker that has failed does not come back by itself: end, and let the supervisor start us anew.
      this.logger.error(`a Temporal worker has failed: ${String(error)}`);
      process.exitCode = 1;
      process.kill(process.pid, 'SIGTERM');
    });
  }

  async onModuleDestroy(): Promise<void> {
    for (const worker of this.workers) if (worker.getState() === 'RUNNING') worker.shutdown();
    await this.running;
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.native?.close();
  }
}

/** Made by the build, beside the compiled code; the SDK version must be the one it was made with. */
function bundlePath(): string {
  const fromDist = fileURLToPath(new URL('../../../../workflow-bundle.js', import.meta.url));
  return existsSync(fromDist)
    ? fromDist
    : fileURLToPath(new URL('../../../../dist/workflow-bundle.js', import.meta.url));
}
