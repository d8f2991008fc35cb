import { defineSearchAttributeKey, type SearchAttributeUpdatePair } from '@temporalio/common';
import { proxyLocalActivities, upsertSearchAttributes } from '@temporalio/workflow';
import { live } from '../loop.js';
import type { LifeAttributes, PlanActivities } from '../messages.js';

const { advance } = proxyLocalActivities<Pick<PlanActivities, 'advance'>>({
  startToCloseTimeout: '30 seconds',
  localRetryThreshold: '20 seconds',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
});

const stage = defineSearchAttributeKey('DondocStage', 'KEYWORD');
const state = defineSearchAttributeKey('DondocState', 'KEYWORD');
const nextAt = defineSearchAttributeKey('DondocNextAt', 'DATETIME');

/**
 * The life of one assignment: issue in January, report in Quý II, review at the end of the year.
 * Facts and decisions are in PostgreSQL; here is only the time between them.
 */
export async function planItem(assignmentId: string): Promise<void> {
  let published = '';
  await live(async () => {
    const answer = await advance(assignmentId);
    const attributes = JSON.stringify(answer.attributes);
    if (answer.attributes !== null && attributes !== published) publish(answer.attributes);
    published = attributes;
    return { waitMs: answer.waitMs, ended: answer.closed };
  }, assignmentId);
}

function publish(attributes: LifeAttributes): void {
  const pairs: SearchAttributeUpdatePair[] = [
    { key: stage, value: attributes.stage },
    { key: state, value: attributes.state },
    { key: nextAt, value: attributes.nextAt === null ? null : new Date(attributes.nextAt) },
  ];
  upsertSearchAttributes(pairs);
}
