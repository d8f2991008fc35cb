import { proxyActivities } from '@temporalio/workflow';
import { live } from '../loop.js';
import { type DeliveryActivities, taskQueues } from '../messages.js';

const { deliver } = proxyActivities<DeliveryActivities>({
  taskQueue: taskQueues.sendEmail,
  startToCloseTimeout: '2 minutes',
  heartbeatTimeout: '10 seconds',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
});

/** What one recipient is told, alive only while something waits for them. */
export async function delivery(recipientId: string): Promise<void> {
  await live(async () => {
    const { waitMs } = await deliver(recipientId);
    return { waitMs, ended: waitMs === null };
  }, recipientId);
}
