import { proxyActivities } from '@temporalio/workflow';
import { live } from '../loop.js';
import type { PlanActivities } from '../messages.js';

const { tendOffice } = proxyActivities<Pick<PlanActivities, 'tendOffice'>>({
  startToCloseTimeout: '1 minute',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
});

/** Everything else that happens by the business calendar; one for the whole installation, never ends. */
export async function office(): Promise<void> {
  await live(async () => {
    const { waitMs } = await tendOffice();
    return { waitMs, ended: false };
  });
}
