// `npm start`: everything on one machine. Installs and builds what is missing, then hands over to apps/local.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeReady, nodeProgram, root } from './installation.mjs';

try {
  await makeReady();
} catch (error) {
  console.error(`\n✗ ${error.message}`);
  process.exit(1);
}

// The channel tells the launcher when we are gone, even after kill -9.
const launcher = spawn(nodeProgram(), [join(root, 'dist/apps/local/src/main.js')], {
  cwd: root,
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => launcher.kill(signal));
}
launcher.on('error', (error) => {
  console.error(`\n✗ ${error.message}`);
  process.exit(1);
});
launcher.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
stopWithNpm();

/** A killed npm tells nobody: watch it, so that a program started by `npm start` ends with it. */
function stopWithNpm() {
  if (process.env.npm_lifecycle_event !== 'start') {
    return;
  }
  const ancestors = npmAncestors();
  const watch = setInterval(() => {
    if (npmAncestors().join() !== ancestors.join()) {
      clearInterval(watch);
      launcher.kill('SIGTERM');
    }
  }, 500);
  watch.unref();
}

/** Our parent, and its parent if ours is only the shell in which npm runs its scripts. */
function npmAncestors() {
  const parent = process.ppid;
  const { name, parentPid } = processOf(parent);
  return ['sh', 'dash', 'bash'].includes(name) ? [parent, parentPid] : [parent];
}

function processOf(pid) {
  try {
    const [, name, rest] = /^\d+ \((.*)\) (.*)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    return { name, parentPid: Number(rest?.split(' ')[1]) };
  } catch {
    return { name: '', parentPid: 0 };
  }
}
