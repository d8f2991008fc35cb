import { proxyActivities } from '@temporalio/workflow';
import type { PlanActivities } from '../messages.js';

const { cleanUp } = proxyActivities<Pick<PlanActivities, 'cleanUp'>>({
  startToCloseTimeout: '5 minutes',
  retry: { maximumAttempts: 3 },
});

/** Daily technical clean-up, started by a Schedule on real time. */
export async function housekeeping(): Promise<void> {
  await cleanUp();
}
