import { setTimeout as sleep } from 'node:timers/promises';

/** Asks every 100 ms until the answer is true, for `timeoutMs`; answers whether it became true. */
export async function waitUntil(
  isTrue: () => boolean | Promise<boolean>,
  timeoutMs: number,
): Promise<boolean> {
  const endsAt = performance.now() + timeoutMs;
  for (;;) {
    if (await isTrue()) {
      return true;
    }
    if (performance.now() >= endsAt) {
      return false;
    }
    await sleep(100);
  }
}
