import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { Client, Connection } from '@temporalio/client';
import {
  DefaultLogger,
  NativeConnection,
  Runtime,
  Worker,
  type WorkflowBundle,
  bundleWorkflowCode,
} from '@temporalio/worker';
import { inject } from 'vitest';
import { prepareNamespace } from '#temporal';
import {
  type DeliveryActivities,
  type PlanActivities,
  taskQueues,
  type ZaloDeliveryActivities,
} from '#workflows';

type Activities = Partial<PlanActivities & DeliveryActivities & ZaloDeliveryActivities>;

/** A namespace of one test file on the real server, with clients and workers that end with it. */
export interface TestTemporal {
  readonly client: Client;
  readonly namespace: string;
  /** Runs workers for both queues with these activities until the work is done. */
  work<T>(activities: Activities, during: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

let bundle: Promise<WorkflowBundle> | undefined;

/** The workflow code as it stands in the sources, bundled once per test process. */
export function workflowBundle(path = '../../workflows/src/index.ts'): Promise<WorkflowBundle> {
  quiet();
  const workflowsPath = fileURLToPath(new URL(path, import.meta.url));
  const made = bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('ERROR') });
  return path.endsWith('workflows/src/index.ts') ? (bundle ??= made) : made;
}

/** Connects to the run's Temporal server in a namespace of its own. */
export async function createTemporal(): Promise<TestTemporal> {
  quiet();
  const address = inject('temporalAddress');
  const namespace = `test-${randomUUID()}`;
  const connection = await Connection.connect({ address });
  await prepareNamespace(connection, namespace);
  const native = await NativeConnection.connect({ address });
  const client = new Client({ connection, namespace });
  const shared = { connection: native, namespace };
  return {
    client,
    namespace,
    work: async (activities, during) => {
      const plan = await Worker.create({
        ...shared,
        taskQueue: taskQueues.plan,
        workflowBundle: await workflowBundle(),
        activities,
      });
      const email = await Worker.create({ ...shared, taskQueue: taskQueues.sendEmail, activities });
      const zalo = await Worker.create({ ...shared, taskQueue: taskQueues.sendZalo, activities });
      return plan.runUntil(() => email.runUntil(() => zalo.runUntil(during)));
    },
    close: async () => {
      await native.close();
      await connection.close();
    },
  };
}

let isQuiet = false;

function quiet(): void {
  if (!isQuiet) Runtime.install({ shutdownSignals: [], logger: new DefaultLogger('ERROR') });
  isQuiet = true;
}
