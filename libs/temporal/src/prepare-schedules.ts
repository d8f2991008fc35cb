import { type Client, ScheduleAlreadyRunning, type ScheduleOptions } from '@temporalio/client';
import { taskQueues } from '#workflows';

/** Makes the Schedules of technical jobs where absent; business time never goes through a Schedule. */
export async function prepareSchedules(client: Client): Promise<void> {
  await prepare(client, 'housekeeping', {
    spec: { calendars: [{ hour: 2, minute: 30 }], timezone: 'Asia/Ho_Chi_Minh' },
    workflowType: 'housekeeping',
  });
  await prepare(client, 'zalo-tokens', {
    spec: { intervals: [{ every: '30 minutes' }] },
    workflowType: 'zaloTokens',
  });
}

async function prepare(
  client: Client,
  scheduleId: string,
  { spec, workflowType }: Pick<ScheduleOptions, 'spec'> & { workflowType: string },
): Promise<void> {
  try {
    await client.schedule.create({
      scheduleId,
      spec,
      action: { type: 'startWorkflow', workflowType, taskQueue: taskQueues.plan },
      policies: { overlap: 'SKIP' },
    });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
  }
}
