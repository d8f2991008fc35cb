import { proxyActivities } from '@temporalio/workflow';
import { live } from '../loop.js';
import { type DeliveryActivities, taskQueues, type ZaloDeliveryActivities } from '../messages.js';

const options = {
  startToCloseTimeout: '2 minutes',
  heartbeatTimeout: '10 seconds',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
} as const;

const { deliver } = proxyActivities<DeliveryActivities>({ ...options, taskQueue: taskQueues.sendEmail });
const { deliverByZalo } = proxyActivities<ZaloDeliveryActivities>({
  ...options,
  taskQueue: taskQueues.sendZalo,
});

/** What one recipient is told, alive only while something waits for them. */
export async function delivery(recipientId: string): Promise<void> {
  await live(async () => {
    const { waitMs: afterEmail, byZalo } = await deliver(recipientId);
    const { waitMs } = byZalo === true ? await deliverByZalo(recipientId) : { waitMs: afterEmail };
    return { waitMs, ended: waitMs === null };
  }, recipientId);
}
