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

  async wake(wakeUps: readonly OutgoingWakeUp[]): Promise<void> {
    const pending = [...wakeUps];
    while (pending.length > 0) {
      await Promise.all(pending.splice(0, atOnce).map((wakeUp) => this.signal(wakeUp)));
    }
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
