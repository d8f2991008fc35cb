import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { takeLock, type ExclusiveLock } from '../processes/exclusive-lock.js';
import { goEnvironment } from './go-toolchain.js';
import { spokenDuration, type Progress } from '../progress.js';
import { readAll } from '../processes/read-all.js';
import { StartProblem } from '../start-problem.js';

interface Build {
  readonly go: string;
  readonly cache: string;
  readonly version: string;
  readonly progress: Progress;
}

const PROGRAMS = ['sql', 'server'];
const UNFINISHED = 'unfinished-';
const SAY_EVERY_MS = 10_000;

/**
 * Builds the Temporal server and its SQL tool from the Go modules into the cache, once: of two starters one
 * builds and the other waits, and a half-built program never gets its final name.
 * @throws StartProblem when Go fails
 */
export async function buildTemporal(build: Build): Promise<void> {
  await mkdir(build.cache, { recursive: true });
  const lock = await waitForLock(build);
  try {
    if (!PROGRAMS.every((program) => existsSync(join(build.cache, program)))) {
      await buildInto(build);
    }
  } finally {
    await lock.release();
  }
}

async function buildInto(build: Build): Promise<void> {
  await removeUnfinished(build.cache);
  const folder = await mkdtemp(join(build.cache, UNFINISHED));
  const talk = startTalking(build.progress);
  try {
    await runGo(build, folder);
  } finally {
    clearInterval(talk);
    await rm(folder, { recursive: true, force: true });
  }
}

/** What a killed builder left. */
async function removeUnfinished(cache: string): Promise<void> {
  const left = (await readdir(cache)).filter((name) => name.startsWith(UNFINISHED));
  await Promise.all(left.map((name) => rm(join(cache, name), { recursive: true, force: true })));
}

async function waitForLock(build: Build): Promise<ExclusiveLock> {
  for (let isFirst = true; ; isFirst = false) {
    const lock = await takeLock(build.cache);
    if (lock) {
      return lock;
    }
    if (isFirst) {
      build.progress.say('… một tiến trình khác đang dựng máy chủ Temporal, đang chờ');
    }
    await sleep(1_000);
  }
}

function startTalking(progress: Progress): NodeJS.Timeout {
  const startedAt = performance.now();
  progress.say('… dựng máy chủ Temporal bằng Go, chỉ một lần, mất vài phút');
  return setInterval(() => {
    progress.say(`… vẫn đang dựng máy chủ Temporal (${spokenDuration(performance.now() - startedAt)})`);
  }, SAY_EVERY_MS);
}

async function runGo(build: Build, folder: string): Promise<void> {
  const module = 'go.temporal.io/server/cmd';
  const packages = [`${module}/server@v${build.version}`, `${module}/tools/sql@v${build.version}`];
  const child = spawn(build.go, ['install', '-ldflags', '-s -w', ...packages], {
    env: { ...goEnvironment(), GOBIN: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const killGo = (): boolean => child.kill();
  process.once('exit', killGo);
  const { code, output } = await readAll(child).finally(() => process.off('exit', killGo));
  if (code !== 0) {
    const lastLines = output.trim().split('\n').slice(-15).join('\n');
    throw new StartProblem(`Go không dựng được máy chủ Temporal:\n${lastLines}`);
  }
  for (const program of PROGRAMS) {
    await rename(join(folder, program), join(build.cache, program));
  }
}
