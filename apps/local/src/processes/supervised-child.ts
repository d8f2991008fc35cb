import { spawn, type ChildProcess } from 'node:child_process';
import type { ChildOutput } from './child-output.js';
import { waitUntil } from '../wait-until.js';

export interface ChildProgram {
  readonly name: string;
  /** Compiled file that the child runs. */
  readonly script: string;
  readonly env: NodeJS.ProcessEnv;
  readonly output: ChildOutput;
}

const LONG_LIFE_MS = 60_000;
const LONGEST_WAIT_MS = 30_000;

/** Starts Node on a script in a session of its own, with a pipe to us as stdin: when we die, however, it closes. */
export function spawnChild(program: ChildProgram): ChildProcess {
  const child = spawn(process.execPath, [program.script], {
    env: program.env,
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.on('error', () => undefined);
  program.output.follow(child.stdout);
  program.output.follow(child.stderr);
  return child;
}

/** Wait before the nth start in a row (n from 1), in milliseconds: 1 s, 2 s, 4 s … 30 s. */
export function waitBeforeRestart(failures: number): number {
  return Math.min(LONGEST_WAIT_MS, 1_000 * 2 ** (failures - 1));
}

/** One of our processes that is started again, with growing waits, whenever it ends by itself. */
export class SupervisedChild {
  private child: ChildProcess | undefined;
  private restart: NodeJS.Timeout | undefined;
  private isStopping = false;
  private failures = 0;

  constructor(
    private readonly program: ChildProgram,
    private readonly say: (line: string) => void,
  ) {}

  get name(): string {
    return this.program.name;
  }

  /** How often in a row it ended soon after its start. */
  get failuresInARow(): number {
    return this.failures;
  }

  lastLines(): string {
    return this.program.output.lastLines();
  }

  start(): void {
    const startedAt = performance.now();
    const child = spawnChild(this.program);
    this.child = child;
    child.once('error', (error) => this.say(`! ${this.name}: ${error.message}`));
    child.once('close', (code, signal) => {
      this.child = undefined;
      if (!this.isStopping) {
        this.startAgain(signal ?? `mã ${code}`, performance.now() - startedAt);
      }
    });
  }

  /** Asks it to end, waits up to `timeoutMs`, then kills. */
  async stop(timeoutMs: number): Promise<void> {
    this.isStopping = true;
    clearTimeout(this.restart);
    this.child?.kill('SIGTERM');
    if (!(await waitUntil(() => this.child === undefined, timeoutMs))) {
      this.kill();
      await waitUntil(() => this.child === undefined, 5_000);
    }
    this.program.output.close();
  }

  kill(): void {
    this.isStopping = true;
    clearTimeout(this.restart);
    this.child?.kill('SIGKILL');
  }

  private startAgain(reason: string, livedMs: number): void {
    this.failures = livedMs > LONG_LIFE_MS ? 1 : this.failures + 1;
    const waitMs = waitBeforeRestart(this.failures);
    this.say(
      `! ${this.name} đã dừng (${reason}), chạy lại sau ${waitMs / 1_000} giây; nhật ký: ${this.program.output.logFile}`,
    );
    this.restart = setTimeout(() => this.start(), waitMs);
  }
}
