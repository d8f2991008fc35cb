import { Connection } from '@temporalio/client';

/** Whether a Temporal server answers at `host:port` within the time. */
export async function isTemporalServing(address: string, timeoutMs: number): Promise<boolean> {
  const connection = Connection.lazy({ address, connectTimeout: timeoutMs });
  try {
    await connection.withDeadline(Date.now() + timeoutMs, () => connection.workflowService.getSystemInfo({}));
    return true;
  } catch {
    return false;
  } finally {
    await connection.close();
  }
}
