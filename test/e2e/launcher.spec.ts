import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findFreePort } from '../../apps/local/src/data/free-port.js';
import { isAlive, sendSignal } from '../../apps/local/src/processes/running-processes.js';
import { waitUntil } from '../../apps/local/src/wait-until.js';
import { startLauncher, type LauncherRun } from '../support/launcher-run.js';

const START_MS = 120_000;
const READY = 'Đôn Đốc đã sẵn sàng';

let home: string;
let port: number;
let running: LauncherRun | undefined;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'dondoc-launcher-'));
  await chmod(home, 0o711);
  port = await findFreePort(new Set());
});

/** Every test finds everything up. */
beforeEach(async () => {
  if (!running || running.hasEnded()) {
    running = start();
    await running.waitFor(READY, START_MS);
  }
}, START_MS + 10_000);

afterAll(async () => {
  await running?.stop();
  await rm(home, { recursive: true, force: true });
});

function start(env: NodeJS.ProcessEnv = {}, program: 'launcher' | 'npm' = 'launcher'): LauncherRun {
  return startLauncher(program, { DONDOC_DATA: home, PORT: String(port), ...env });
}

function current(): LauncherRun {
  if (!running) {
    throw new Error('no launcher runs');
  }
  return running;
}

async function isReady(): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/api/health/ready`)).status === 200;
  } catch {
    return false;
  }
}

async function startAgain(): Promise<void> {
  running = start();
  await running.waitFor(READY, START_MS);
  expect(await isReady()).toBe(true);
}

describe('npm start', { timeout: 300_000 }, () => {
  it('brings everything up and says where it is', async () => {
    expect(await isReady()).toBe(true);
    expect(current().output()).toContain(`http://127.0.0.1:${port}`);
    const mailbox = /Hộp thư\s+(http:\S+)/.exec(current().output())?.[1];
    expect(mailbox).toBeDefined();
    expect((await fetch(mailbox ?? '')).status).toBe(200);
    const zalo = /Zalo\s+(http:\S+)/.exec(current().output())?.[1];
    expect((await fetch(zalo ?? '')).status).toBe(200);
    expect(current().childPids()).toHaveLength(4);
  });

  it('continues at once after kill -9 of the launcher alone, with none of the old processes left', async () => {
    const oldChildren = current().childPids();
    const { postgres, temporal } = current().serverPids();
    current().kill('SIGKILL');
    await startAgain();
    expect(oldChildren.filter(isAlive)).toEqual([]);
    expect(current().serverPids()).toEqual({ postgres, temporal });
    expect(current().childPids()).toHaveLength(4);
  });

  it('recovers after kill -9 of all its processes', async () => {
    const { postgres, temporal } = current().serverPids();
    const all = [...current().childPids(), ...postgres, ...temporal];
    current().kill('SIGKILL');
    all.forEach((pid) => sendSignal(pid, 'SIGKILL'));
    await startAgain();
    expect(all.filter(isAlive)).toEqual([]);
  });

  it('starts again what is killed while it lives', async () => {
    const children = current().childPids();
    const { postgres, temporal } = current().serverPids();
    [...children, ...postgres, ...temporal].forEach((pid) => sendSignal(pid, 'SIGKILL'));
    const isBack = async (): Promise<boolean> =>
      current().childPids().length === 4 &&
      current().serverPids().temporal.length === 1 &&
      current().serverPids().postgres.length === 1 &&
      (await isReady());
    expect(await waitUntil(isBack, 60_000)).toBe(true);
    expect(current().output()).toContain('đang khởi động lại');
  });

  it('refuses a second copy with the same data, and a taken port, and the first goes on', async () => {
    const second = start({ PORT: String(port + 1) });
    expect(await second.end()).toBe(1);
    expect(second.output()).toContain('Đôn Đốc đang chạy với thư mục dữ liệu');

    const other = start({ DONDOC_DATA: join(home, 'other') });
    expect(await other.end()).toBe(1);
    expect(other.output()).toContain(`Cổng ${port} đang bị chương trình khác dùng`);
    expect(await isReady()).toBe(true);
  });

  it('runs beside another copy with a PORT and a DONDOC_DATA of its own', async () => {
    const beside = await mkdtemp(join(tmpdir(), 'dondoc-beside-'));
    await chmod(beside, 0o711);
    const other = startLauncher('launcher', {
      DONDOC_DATA: beside,
      PORT: String(await findFreePort(new Set([port]))),
    });
    await other.waitFor(READY, START_MS);
    expect(await isReady()).toBe(true);
    await other.stop();
    expect(await isReady()).toBe(true);
    await rm(beside, { recursive: true, force: true });
  });

  it('refuses production without a mail server', async () => {
    const run = start({ DONDOC_MODE: 'production' });
    expect(await run.end()).toBe(1);
    expect(run.output()).toContain('cần SMTP_URL');
  });

  it('stops everything on Ctrl-C', async () => {
    const { postgres, temporal } = current().serverPids();
    const all = [...current().childPids(), ...postgres, ...temporal];
    expect(all).toHaveLength(6);
    current().kill('SIGINT');
    expect(await current().end()).toBe(0);
    expect(all.filter(isAlive)).toEqual([]);
  });

  it('ends with a killed npm, and the next start may begin at once', async () => {
    await current().stop();
    const viaNpm = start({}, 'npm');
    await viaNpm.waitFor(READY, START_MS);
    viaNpm.kill('SIGKILL');
    await startAgain();
  });

  it('waits for a port that gets free soon', async () => {
    await current().stop();
    const holder = createServer();
    await new Promise<void>((listening) => holder.listen(port, '127.0.0.1', listening));
    setTimeout(() => holder.close(), 2_000);
    await startAgain();
  });
});
