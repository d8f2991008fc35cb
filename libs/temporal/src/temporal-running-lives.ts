import { Injectable } from '@nestjs/common';
import { Client, WorkflowNotFoundError } from '@temporalio/client';
import type { RunningLives, WakeUp } from '#application';
import { workflowId } from './workflow-ids.js';

const atOnce = 20;

/** Asks for each workflow by its id: the visibility store lags behind. */
@Injectable()
export class TemporalRunningLives implements RunningLives {
  constructor(private readonly client: Client) {}

  async missing(expected: readonly WakeUp[]): Promise<WakeUp[]> {
    const missing: WakeUp[] = [];
    for (let first = 0; first < expected.length; first += atOnce) {
      const some = expected.slice(first, first + atOnce);
      const runs = await Promise.all(some.map((life) => this.runs(life)));
      missing.push(...some.filter((_life, index) => runs[index] !== true));
    }
    return missing;
  }

  private async runs({ kind, targetId }: WakeUp): Promise<boolean> {
    try {
      const { status } = await this.client.workflow.getHandle(workflowId(kind, targetId)).describe();
      return status.name === 'RUNNING';
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return false;
      throw error;
    }
  }
}
