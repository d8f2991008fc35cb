import { once } from 'node:events';
import { StartProblem } from '../start-problem.js';
import { spawnChild, type ChildProgram } from './supervised-child.js';

/**
 * Runs a child to its end; it dies with us.
 * @throws StartProblem with its last lines when it ends with anything but 0
 */
export async function runOnce(program: ChildProgram, signal: AbortSignal): Promise<void> {
  const child = spawnChild(program);
  const kill = (): boolean => child.kill('SIGKILL');
  signal.addEventListener('abort', kill);
  const [code] = await once(child, 'close');
  signal.removeEventListener('abort', kill);
  program.output.close();
  if (code !== 0 && !signal.aborted) {
    throw new StartProblem(
      `Bước "${program.name}" không xong (mã ${code}), nhật ký ${program.output.logFile}:\n${program.output.lastLines()}`,
    );
  }
}
