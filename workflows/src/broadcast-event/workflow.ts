import { proxyActivities } from '@temporalio/workflow';
import { live } from '../loop.js';
import type { PlanActivities } from '../messages.js';

const { broadcastPage } = proxyActivities<Pick<PlanActivities, 'broadcastPage'>>({
  startToCloseTimeout: '1 minute',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
});

/**
 * Gives an awaited event, or its withdrawal, to every stage that waits for it, page by page; alive only while a stage
 * has not been told.
 */
export async function broadcastEvent(eventId: string): Promise<void> {
  await live(async () => {
    const { finished } = await broadcastPage(eventId);
    return { waitMs: finished ? null : 1, ended: finished };
  }, eventId);
}
