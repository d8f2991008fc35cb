import { sleep } from '@temporalio/workflow';
import { planItem as original } from '../../workflows/src/index.js';

/** What nobody may do to a running workflow: one more command before the first one it recorded. */
export async function planItem(assignmentId: string): Promise<void> {
  await sleep(1000);
  await original(assignmentId);
}
