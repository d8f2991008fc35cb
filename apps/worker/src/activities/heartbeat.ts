import { Context } from '@temporalio/activity';

/** So that a killed worker is noticed in seconds, however long a provider may take to answer. */
const heartbeatMs = 2000;

/** Runs the work of an activity while Temporal hears from it. */
export async function withHeartbeat<T>(work: () => Promise<T>): Promise<T> {
  const context = Context.current();
  const beating = setInterval(() => context.heartbeat(), heartbeatMs);
  try {
    return await work();
  } finally {
    clearInterval(beating);
  }
}
