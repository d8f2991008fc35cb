import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, programName, workingFolder } from '../processes/running-processes.js';

/** Pid of the living PostgreSQL server of this cluster, or undefined. */
export function postmasterPid(clusterFolder: string): number | undefined {
  const pid = writtenPid(clusterFolder);
  if (pid === undefined || !isAlive(pid) || programName(pid) !== 'postgres') {
    return undefined;
  }
  const folder = workingFolder(pid);
  return folder === undefined || folder === clusterFolder ? pid : undefined;
}

/**
 * Deletes a postmaster.pid whose process is gone, a zombie, or no PostgreSQL of this cluster. Safe even if we
 * err: PostgreSQL itself refuses a cluster whose shared memory is still attached.
 */
export function deleteStalePidFile(clusterFolder: string): void {
  if (postmasterPid(clusterFolder) === undefined) {
    rmSync(join(clusterFolder, 'postmaster.pid'), { force: true });
  }
}

function writtenPid(clusterFolder: string): number | undefined {
  const file = join(clusterFolder, 'postmaster.pid');
  if (!existsSync(file)) {
    return undefined;
  }
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
  return pid > 0 ? pid : undefined;
}
