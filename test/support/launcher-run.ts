import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { CHILD_MARK } from '../../apps/local/src/processes/child-environment.js';
import { postmasterPid } from '../../apps/local/src/postgres/postgres-pid-file.js';
import { processesWithVariable } from '../../apps/local/src/processes/running-processes.js';
import { waitUntil } from '../../apps/local/src/wait-until.js';

const repository = join(import.meta.dirname, '../..');

/** The shipped program as a user starts it, watched from outside. */
export interface LauncherRun {
  output(): string;
  /** Waits for words in its output; rejects when it ends without them. */
  waitFor(words: string, timeoutMs: number): Promise<void>;
  hasEnded(): boolean;
  /** Exit code, once it has ended. */
  end(): Promise<number | null>;
  /** Signals this one process only. */
  kill(signal: NodeJS.Signals): void;
  /** Ctrl-C, and waits. */
  stop(): Promise<void>;
  /** Api, worker and mailbox of its data folder. */
  childPids(): number[];
  serverPids(): { postgres: number[]; temporal: number[] };
}

/** Starts the compiled launcher, or `npm start`, with a clean environment and these settings. */
export function startLauncher(
  program: 'launcher' | 'npm',
  settings: NodeJS.ProcessEnv & { DONDOC_DATA: string },
): LauncherRun {
  const { PATH, HOME } = process.env;
  const command =
    program === 'npm'
      ? ['npm', 'start']
      : [process.execPath, join(repository, 'dist/apps/local/src/main.js')];
  const [file = '', ...args] = command;
  const child = spawn(file, args, {
    cwd: repository,
    env: { PATH, HOME, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const take = (chunk: Buffer): void => {
    output += chunk.toString('utf8');
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null;
  const end = async (): Promise<number | null> => {
    await waitUntil(hasEnded, 120_000);
    return child.exitCode;
  };
  const data = settings.DONDOC_DATA;
  return {
    output: () => output,
    waitFor: async (words, timeoutMs) => {
      await waitUntil(() => output.includes(words) || hasEnded(), timeoutMs);
      if (!output.includes(words)) {
        throw new Error(`"${words}" did not come:\n${output}`);
      }
    },
    hasEnded,
    end,
    kill: (signal) => child.kill(signal),
    stop: async () => {
      child.kill('SIGINT');
      await end();
    },
    childPids: () => processesWithVariable(CHILD_MARK, data),
    serverPids: () => ({
      postgres: [postmasterPid(join(data, 'postgres/owned/cluster'))].filter((pid) => pid !== undefined),
      temporal: processesWithVariable('DYNAMIC_CONFIG_FILE_PATH', join(data, 'temporal/dynamic-config.yaml')),
    }),
  };
}
