import { CHILD_MARK } from './child-environment.js';
import { waitForFreePort } from '../data/free-port.js';
import { endProcesses, processesWithVariable } from './running-processes.js';
import { StartProblem } from '../start-problem.js';

const GRACE_MS = 15_000;
const PORT_WAIT_MS = 5_000;

/**
 * Waits for the api, worker and mailbox of a killed launcher to end with their pipe, and kills what stays: no old
 * code goes on sending next to the new.
 */
export async function clearLeftovers(dataFolder: string): Promise<void> {
  await endProcesses(processesWithVariable(CHILD_MARK, dataFolder), GRACE_MS);
}

/**
 * Waits some seconds for a port to get free.
 * @throws StartProblem when another program keeps it
 */
export async function requireFreePort(port: number, remedy: string): Promise<void> {
  if (!(await waitForFreePort(port, PORT_WAIT_MS))) {
    throw new StartProblem(`Cổng ${port} đang bị chương trình khác dùng. ${remedy}`);
  }
}
