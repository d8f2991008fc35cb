import { type Client, ScheduleAlreadyRunning } from '@temporalio/client';
import { taskQueues } from '#workflows';

/** Makes the Schedules of technical jobs where absent; business time never goes through a Schedule. */
export async function prepareSchedules(client: Client): Promise<void> {
  try {
    await client.schedule.create({
      scheduleId: 'housekeeping',
      spec: { calendars: [{ hour: 2, minute: 30 }], timezone: 'Asia/Ho_Chi_Minh' },
      action: { type: 'startWorkflow', workflowType: 'housekeeping', taskQueue: taskQueues.plan },
      policies: { overlap: 'SKIP' },
    });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
  }
}
