import { proxyActivities } from '@temporalio/workflow';
import type { PlanActivities } from '../messages.js';

const { refreshZaloTokens } = proxyActivities<Pick<PlanActivities, 'refreshZaloTokens'>>({
  startToCloseTimeout: '2 minutes',
  // The Schedule comes again soon; a token endpoint in trouble is not pressed.
  retry: { maximumAttempts: 1 },
});

/** Renews Zalo's tokens long before they end, started by a Schedule on real time. */
export async function zaloTokens(): Promise<void> {
  await refreshZaloTokens();
}
