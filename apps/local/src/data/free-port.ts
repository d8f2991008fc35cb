import { createServer } from 'node:net';
import { randomInt } from 'node:crypto';
import { waitUntil } from '../wait-until.js';

/** Below the range from which the kernel takes ports for outgoing connections. */
const FIRST_PORT = 15_000;
const LAST_PORT = 32_000;

/** Whether nobody listens on the TCP port of 127.0.0.1. */
export function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** A random free TCP port of 127.0.0.1 that is none of `taken`. */
export async function findFreePort(taken: ReadonlySet<number>): Promise<number> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const port = randomInt(FIRST_PORT, LAST_PORT);
    if (!taken.has(port) && (await isPortFree(port))) {
      return port;
    }
  }
  throw new Error(`no free TCP port between ${FIRST_PORT} and ${LAST_PORT}`);
}

/** Waits up to `timeoutMs` for the port to get free; answers whether it is. */
export function waitForFreePort(port: number, timeoutMs: number): Promise<boolean> {
  return waitUntil(() => isPortFree(port), timeoutMs);
}
