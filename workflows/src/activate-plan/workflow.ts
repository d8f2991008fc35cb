import { proxyActivities } from '@temporalio/workflow';
import type { PlanActivities } from '../messages.js';

const { activateBatch } = proxyActivities<Pick<PlanActivities, 'activateBatch'>>({
  startToCloseTimeout: '1 minute',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
});

/** Makes a year's assignments in batches; each batch is one transaction and may run twice. */
export async function activatePlan(planYear: string): Promise<void> {
  const [planId = '', year = ''] = planYear.split('/');
  for (;;) {
    const progress = await activateBatch(planId, Number(year));
    if (progress.finished) return;
  }
}
