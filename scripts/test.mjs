// `npm test`: every check and every test, from a fresh clone. The last line counts: `312 passed, 0 failed`.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled, makeReady, nodeProgram, root } from './installation.mjs';

const chromium = '/usr/bin/chromium';
/** Settings of the person who runs the tests must not reach what is tested. */
const foreign = /^(PORT|PUBLIC_URL|DATABASE_URL|TEMPORAL_.*|SMTP_URL|DONDOC_.*|PG.*|NODE_ENV)$/;
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));

const failures = [];
let passed = 0;
let failed = 0;
await attempt('dependencies', ensureInstalled);
await attempt('npm run check', () => run('npm', ['run', 'check']));
await attempt('build', makeReady);
await attempt('chromium', ensureChromium);
await attempt('Temporal server', () => runNode('dist/apps/local/src/obtain-temporal-main.js'));
if (existsSync(join(root, 'node_modules/vitest/vitest.mjs'))) {
  await runTests();
}

for (const failure of failures) {
  console.log(`✗ ${failure}`);
}
failed += failures.length;
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

/** A step that fails counts as one failure; the others go on, to say as much as possible at once. */
async function attempt(name, work) {
  try {
    await work();
  } catch (error) {
    failures.push(`${name}: ${error.message}`);
  }
}

async function ensureChromium() {
  if (existsSync(chromium)) {
    return;
  }
  if (process.getuid?.() !== 0) {
    throw new Error('Chromium is missing and only root can install it: apt-get install chromium');
  }
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], quiet);
  await run(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'],
    quiet,
  );
}

async function runTests() {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-result-'));
  const file = join(folder, 'result.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const extra = process.argv.slice(2);
  let exitProblem;
  try {
    await runNode('node_modules/vitest/vitest.mjs', ['run', ...reporters, ...extra]);
  } catch (error) {
    exitProblem = error.message;
  }
  count(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined, exitProblem);
  rmSync(folder, { recursive: true, force: true });
}

/** Skipped tests, files that didn't load and errors outside of any test are failures, too. */
function count(result, exitProblem) {
  const tests = (result?.testResults ?? []).flatMap((file) => file.assertionResults);
  const brokenFiles = (result?.testResults ?? []).filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  passed = tests.filter((test) => test.status === 'passed').length;
  failed = tests.length - passed;
  failures.push(...brokenFiles.map((file) => `${file.name}: did not run to its end`));
  if (tests.length === 0) {
    failures.push('no test ran');
  }
  if (exitProblem && failed + failures.length === 0) {
    failures.push(`vitest: ${exitProblem}`);
  }
}

function runNode(script, args = []) {
  return run(nodeProgram(), [join(root, script), ...args]);
}

/** Runs a program in sight, without standard input; rejects unless it ends with 0. */
function run(program, args, more = {}) {
  return new Promise((done, fail) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...env, ...more },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const stop = (signal) => child.kill(signal);
    process.once('SIGINT', stop).once('SIGTERM', stop);
    child.on('error', fail);
    child.on('close', (code, signal) => {
      process.off('SIGINT', stop).off('SIGTERM', stop);
      return code === 0 ? done() : fail(new Error(`ended with ${signal ?? code}`));
    });
  });
}
