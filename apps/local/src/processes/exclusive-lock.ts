import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { connect, createServer } from 'node:net';

export type HolderState = 'running' | 'stopping';

/** What only one process at a time may hold. The kernel gives it back when the process dies, however it dies. */
export interface ExclusiveLock {
  /** What others who ask hear from now on. */
  setState(state: HolderState): void;
  release(): Promise<void>;
}

export interface Holder {
  readonly pid: number;
  readonly state: HolderState;
}

/**
 * Takes the lock that belongs to a folder, or answers undefined when another process holds it. An abstract Unix
 * socket: unlike a pid file it leaves nothing behind.
 */
export function takeLock(folder: string): Promise<ExclusiveLock | undefined> {
  let state: HolderState = 'running';
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.end(JSON.stringify({ pid: process.pid, state }));
  });
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    );
    server.listen(socketName(folder), () => {
      server.unref();
      resolve({
        setState: (next) => {
          state = next;
        },
        release: () => new Promise((done) => server.close(() => done())),
      });
    });
  });
}

/** Who holds the folder's lock, or undefined when nobody answers. */
export function askHolder(folder: string): Promise<Holder | undefined> {
  return new Promise((resolve) => {
    const socket = connect(socketName(folder));
    let answer = '';
    socket.setTimeout(2_000, () => socket.destroy());
    socket.on('data', (chunk) => {
      answer += chunk.toString('utf8');
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(parseHolder(answer)));
  });
}

function parseHolder(answer: string): Holder | undefined {
  const match = /^\{"pid":(\d+),"state":"(running|stopping)"\}$/.exec(answer);
  return match
    ? { pid: Number(match[1]), state: match[2] === 'stopping' ? 'stopping' : 'running' }
    : undefined;
}

function socketName(folder: string): string {
  const digest = createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 32);
  return `\0dondoc-${digest}`;
}
