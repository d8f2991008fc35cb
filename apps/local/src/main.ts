import { resolve } from 'node:path';
import { makeDataFolder, openDataFolder } from './data/data-folder.js';
import { Launcher } from './launcher.js';
import { becomeOnlyLauncher } from './processes/only-launcher.js';
import { createProgress } from './progress.js';
import { readSettings } from './settings.js';
import { StartProblem } from './start-problem.js';
import { onStopRequest } from './processes/stop-request.js';

const dist = resolve(import.meta.dirname, '../../..');
const progress = createProgress((line) => process.stdout.write(`${line}\n`));
/** Until a part is up a stop waits for it, so that nothing starts behind its back. */
const START_SETTLE_MS = 5_000;

async function run(): Promise<void> {
  const settings = readSettings(process.env, resolve(dist, '..'), process.getuid?.() === 0);
  const path = await makeDataFolder(settings.dataFolder);
  const lock = await becomeOnlyLauncher(path);
  const folder = await openDataFolder(path);
  const launcher = new Launcher({ settings, folder, dist, progress });
  const started = launcher.start();
  let isStopping = false;
  onStopRequest({
    first: () => {
      isStopping = true;
      lock.setState('stopping');
      launcher.interrupt();
      void Promise.race([started.catch(() => undefined), pause(START_SETTLE_MS)])
        .then(() => progress.step('Đã dừng', () => launcher.stop()))
        .then(() => process.exit(0), fail);
    },
    second: () => {
      launcher.kill();
      process.exit(1);
    },
  });
  try {
    await started;
  } catch (error) {
    if (!isStopping) {
      lock.setState('stopping');
      await launcher.stop();
      fail(error);
    }
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

function fail(error: unknown): never {
  const text =
    error instanceof StartProblem ? error.message : String(error instanceof Error ? error.stack : error);
  process.stderr.write(`\n✗ ${text}\n`);
  process.exit(1);
}

// A closed terminal must not stop us before everything is stopped.
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);
await run().catch(fail);
