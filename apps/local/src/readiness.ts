import { setTimeout as sleep } from 'node:timers/promises';
import { StartProblem } from './start-problem.js';
import type { SupervisedChild } from './processes/supervised-child.js';

const TIMEOUT_MS = 120_000;
const FAILURES_ENOUGH = 3;

/**
 * Waits until the application answers that it is ready; ends at once when told to stop.
 * @throws StartProblem when a child ends three times or two minutes pass
 */
export async function waitForReady(
  port: number,
  children: readonly SupervisedChild[],
  signal: AbortSignal,
): Promise<void> {
  const endsAt = performance.now() + TIMEOUT_MS;
  while (!signal.aborted && !(await isReady(port))) {
    const failed = children.find((child) => child.failuresInARow >= FAILURES_ENOUGH);
    if (failed) {
      throw new StartProblem(`${failed.name} không chạy được:\n${failed.lastLines()}`);
    }
    if (performance.now() > endsAt) {
      throw new StartProblem('Ứng dụng không sẵn sàng sau hai phút, xem nhật ký trong thư mục dữ liệu.');
    }
    await sleep(100);
  }
}

async function isReady(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/api/health/ready`, {
      signal: AbortSignal.timeout(5_000),
    });
    return response.status === 200;
  } catch {
    return false;
  }
}
