import { Injectable } from '@nestjs/common';
import { Client } from '@temporalio/client';
import { TypedSearchAttributes } from '@temporalio/common';
import type { OutgoingWakeUp, WorkflowSignals } from '#application';
import { changedSignal, taskQueues, workflowTypes } from '#workflows';
import { startAttributes } from './search-attributes.js';
import { workflowId } from './workflow-ids.js';

const deadlineMs = 10_000;
const atOnce = 20;

@Injectable()
export class TemporalWorkflowSignals implements WorkflowSignals {
  constructor(private readonly client: Client) {}

  async wake(wakeUps: readonly OutgoingWakeUp[]): Promise<readonly OutgoingWakeUp[]> {
    const sent: OutgoingWakeUp[] = [];
    for (let first = 0; first < wakeUps.length; first += atOnce) {
      const some = wakeUps.slice(first, first + atOnce);
      const results = await Promise.allSettled(some.map((wakeUp) => this.signal(wakeUp)));
      const ofGroup = some.filter((_one, index) => results[index]?.status === 'fulfilled');
      const failed = results.find((result) => result.status === 'rejected');
      if (failed !== undefined && sent.length + ofGroup.length === 0) throw failed.reason;
      sent.push(...ofGroup);
      // A whole group that fails means that the server no longer answers.
      if (ofGroup.length === 0) break;
    }
    return sent;
  }

  /** Signal-with-start: it works whether the workflow runs, has ended, or was lost. */
  private async signal(wakeUp: OutgoingWakeUp): Promise<void> {
    const { kind, targetId } = wakeUp;
    await this.client.withDeadline(Date.now() + deadlineMs, () =>
      this.client.workflow.signalWithStart(workflowTypes[kind], {
        workflowId: workflowId(kind, targetId),
        taskQueue: taskQueues.plan,
        args: kind === 'office' ? [] : [targetId],
        signal: changedSignal,
        signalArgs: [],
        typedSearchAttributes: new TypedSearchAttributes(startAttributes(wakeUp)),
        workflowIdReusePolicy: 'ALLOW_DUPLICATE',
        workflowIdConflictPolicy: 'USE_EXISTING',
      }),
    );
  }
}
