import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { waitUntil } from '../wait-until.js';

/** Whether the process exists and is no zombie (where PID 1 does not reap, the dead stay for ever). */
export function isAlive(pid: number): boolean {
  const status = readProc(pid, 'status');
  return status !== undefined && !/^State:\s+[ZX]/m.test(status);
}

/** Name of the program a process runs, or undefined. */
export function programName(pid: number): string | undefined {
  return readProc(pid, 'comm')?.trim();
}

/** Working folder of a process, or undefined when it has none that we may see. */
export function workingFolder(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

/**
 * Living processes that were started with exactly this environment variable. Finds what an earlier
 * launcher left behind without trusting a pid file.
 */
export function processesWithVariable(name: string, value: string): number[] {
  const wanted = `${name}=${value}`;
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => Number.isInteger(pid) && pid !== process.pid)
    .filter((pid) => readProc(pid, 'environ')?.split('\0').includes(wanted) === true)
    .filter(isAlive);
}

/** Sends a signal; a process that is gone already is fine. */
export function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended by itself.
  }
}

/** Waits up to `timeoutMs` for all to end, then kills; answers when none is left. */
export async function endProcesses(pids: readonly number[], timeoutMs: number): Promise<void> {
  const allGone = (): boolean => !pids.some(isAlive);
  if (!(await waitUntil(allGone, timeoutMs))) {
    pids.filter(isAlive).forEach((pid) => sendSignal(pid, 'SIGKILL'));
    await waitUntil(allGone, 5_000);
  }
}

function readProc(pid: number, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return undefined;
  }
}
