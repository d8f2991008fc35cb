import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Client, Connection } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitUntil } from '../../apps/local/src/wait-until.js';
import { startTraining, type TrainingRun } from '../support/training-run.js';

const patience = 60_000;
const commandLine = (pid: number): string => readFileSync(`/proc/${pid}/cmdline`, 'utf8');
const commandMain = fileURLToPath(new URL('../../dist/apps/local/src/command-main.js', import.meta.url));

describe('a copy that loses its servers', () => {
  let run: TrainingRun;
  let assignments: string[];

  beforeAll(async () => {
    run = await startTraining('embedded');
    assignments = (await run.query<{ id: string }>('SELECT id FROM assignments ORDER BY id')).map(
      (row) => row.id,
    );
  }, 240_000);

  afterAll(async () => {
    // While PostgreSQL is away every process says so.
    await run.close(/ECONNREFUSED|ECONNRESET|Connection terminated|57P0|connection|database/i);
  });

  const acknowledge = (id: string | undefined) =>
    run.call('POST', `/api/assignments/${id}/acknowledgements`, {});

  const isWokenUp = async (): Promise<boolean> => {
    const waiting = await run.query('SELECT 1 FROM wake_ups');
    const due = await run.query("SELECT 1 FROM assignments WHERE next_at < '2024-12-02T12:00:00+07:00'");
    return waiting.length + due.length === 0;
  };

  it('takes commands while Temporal is away, and wakes their workflows when it is back', async () => {
    for (const pid of run.launcher.serverPids().temporal) process.kill(pid, 'SIGKILL');
    const { status } = await acknowledge(assignments[0]);
    expect(status).toBe(200);
    await waitUntil(isWokenUp, patience);
    const [row] = await run.query<{ acknowledged_by: string | null }>(
      'SELECT acknowledged_by FROM assignments WHERE id = $1',
      [assignments[0]],
    );
    expect(row?.acknowledged_by).not.toBeNull();
  });

  it('answers 503 while PostgreSQL is away, and goes on when it is back', async () => {
    for (const pid of run.launcher.serverPids().postgres) process.kill(pid, 'SIGKILL');
    const { status, body } = await acknowledge(assignments[1]);
    expect(status).toBe(503);
    expect(body).toMatchObject({ status: 503, type: expect.stringContaining('/problems/') as string });
    await waitUntil(async () => (await acknowledge(assignments[1])).status === 200, patience);
    await waitUntil(isWokenUp, patience);
  });

  it('makes a workflow that was terminated by hand again from the facts', async () => {
    const connection = await Connection.connect({ address: run.environment['TEMPORAL_ADDRESS'] ?? '' });
    const client = new Client({ connection, namespace: 'dondoc' });
    const handle = client.workflow.getHandle(`plan-item/${assignments[2]}`);
    await handle.terminate('by hand');
    const found = doctor();
    expect(found.stdout).toContain(`plan-item/${assignments[2]}`);
    expect(found.status).toBe(1);
    expect(doctor('--repair').status).toBe(0);
    await waitUntil(async () => (await handle.describe()).status.name === 'RUNNING', patience);
    expect(doctor().stdout).toContain('0 quy trình không chạy');
    await connection.close();
  });

  it('carries a move of the clock through the death of its worker, one move at a time', async () => {
    const move = run.call('POST', '/api/training/clock', { advanceTo: '2024-12-05T12:00:00+07:00' });
    await waitUntil(
      async () => (await run.query("SELECT 1 FROM clock_moves WHERE state = 'running'")).length > 0,
      patience,
    );
    const second = await run.call('POST', '/api/training/clock', { advanceTo: '2024-12-06T12:00:00+07:00' });
    expect(second.status).toBe(409);
    const [worker] = run.launcher.childPids().filter((pid) => commandLine(pid).includes('apps/worker/'));
    process.kill(worker ?? 0, 'SIGKILL');
    expect((await move).status).toBe(200);
  });

  it('has sent each message once in spite of it all', async () => {
    await run.advanceTo('2024-12-06T12:00:00+07:00');
    const ids = (await run.mails()).map((mail) => mail.messageId);
    expect(new Set(ids).size).toBe(ids.length);
    const unsent = await run.query("SELECT 1 FROM messages WHERE state <> 'handed-over'");
    expect(unsent).toEqual([]);
  });

  function doctor(...options: string[]): { status: number | null; stdout: string } {
    const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], DONDOC_DATA: run.folder };
    return spawnSync(process.execPath, [commandMain, 'apps/worker/src/doctor.js', ...options], {
      encoding: 'utf8',
      env,
    });
  }
});
