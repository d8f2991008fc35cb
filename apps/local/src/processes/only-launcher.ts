import { setTimeout as sleep } from 'node:timers/promises';
import { askHolder, takeLock, type ExclusiveLock, type Holder } from './exclusive-lock.js';
import { StartProblem } from '../start-problem.js';

const STOPPING_WAIT_MS = 90_000;
/** An earlier launcher may just be noticing that its terminal is gone. */
const RUNNING_WAIT_MS = 4_000;

/**
 * Makes us the only launcher of a data folder; waits for one that is going down.
 * @throws StartProblem when another one keeps running
 */
export async function becomeOnlyLauncher(folder: string): Promise<ExclusiveLock> {
  const startedAt = performance.now();
  for (;;) {
    const lock = await takeLock(folder);
    if (lock) {
      return lock;
    }
    const holder = await askHolder(folder);
    const limit = holder?.state === 'stopping' ? STOPPING_WAIT_MS : RUNNING_WAIT_MS;
    if (performance.now() - startedAt > limit) {
      throw alreadyRunning(folder, holder);
    }
    await sleep(200);
  }
}

function alreadyRunning(folder: string, holder: Holder | undefined): StartProblem {
  const who = holder ? ` (tiến trình ${holder.pid})` : '';
  return new StartProblem(
    `Đôn Đốc đang chạy với thư mục dữ liệu ${folder}${who}. ` +
      'Dừng nó trước, hoặc đặt PORT và DONDOC_DATA khác để chạy thêm một bản.',
  );
}
