import { patched, proxyActivities } from '@temporalio/workflow';
import type { PlanActivities } from '../messages.js';

const { cleanUp, sealDay } = proxyActivities<Pick<PlanActivities, 'cleanUp' | 'sealDay'>>({
  startToCloseTimeout: '5 minutes',
  retry: { maximumAttempts: 3 },
});

/** Daily technical work, started by a Schedule on real time: seals the ledger's last day, then cleans up. */
export async function housekeeping(): Promise<void> {
  if (patched('seal-day')) await sealDay();
  await cleanUp();
}
