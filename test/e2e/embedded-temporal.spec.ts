import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choosePorts, type ChosenPorts } from '../../apps/local/src/data/chosen-ports.js';
import { ensurePostgres, type PostgresServer } from '../../apps/local/src/postgres/postgres-server.js';
import { createProgress } from '../../apps/local/src/progress.js';
import { isAlive, sendSignal } from '../../apps/local/src/processes/running-processes.js';
import { obtainTemporal, type TemporalBinaries } from '../../apps/local/src/temporal/temporal-binaries.js';
import { ensureTemporal, type TemporalServer } from '../../apps/local/src/temporal/temporal-server.js';
import { waitUntil } from '../../apps/local/src/wait-until.js';

let home: string;
let ports: ChosenPorts;
let postgres: PostgresServer;
let binaries: TemporalBinaries;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'dondoc-temporal-'));
  await chmod(home, 0o711);
  ports = await choosePorts(join(home, 'ports.json'));
  binaries = await obtainTemporal(createProgress(() => undefined));
  postgres = await ensurePostgres({
    folder: join(home, 'postgres'),
    port: ports.POSTGRES_PORT,
    logFile: join(home, 'postgres.log'),
    isDurable: false,
  });
}, 900_000);

afterAll(async () => {
  await (await start()).stop();
  await postgres.stop();
  await rm(home, { recursive: true, force: true });
});

function start(): Promise<TemporalServer> {
  return ensureTemporal({
    folder: join(home, 'temporal'),
    logFile: join(home, 'temporal.log'),
    ports,
    postgres,
    binaries,
    canSkipTime: false,
  });
}

async function namespaces(server: TemporalServer): Promise<string[]> {
  const connection = await Connection.connect({ address: server.address });
  try {
    const { namespaces: found } = await connection.workflowService.listNamespaces({});
    return found.map((namespace) => namespace.namespaceInfo?.name ?? '');
  } finally {
    await connection.close();
  }
}

async function registerNamespace(server: TemporalServer, namespace: string): Promise<void> {
  const connection = await Connection.connect({ address: server.address });
  try {
    await connection.workflowService.registerNamespace({
      namespace,
      workflowExecutionRetentionPeriod: msToTs('1 day'),
    });
  } finally {
    await connection.close();
  }
}

describe('embedded Temporal server', () => {
  it('starts on the embedded PostgreSQL, is adopted, survives kill -9 on the same ports, and stops', async () => {
    const first = await start();
    expect(first.wasAdopted).toBe(false);
    expect(first.pids()).toHaveLength(1);
    await registerNamespace(first, 'kept');

    const second = await start();
    expect(second.wasAdopted).toBe(true);
    expect(second.pids()).toEqual(first.pids());

    const killed = second.pids();
    killed.forEach((pid) => sendSignal(pid, 'SIGKILL'));
    await waitUntil(() => !killed.some(isAlive), 10_000);
    const third = await start();
    expect(third.wasAdopted).toBe(false);
    expect(third.address).toBe(first.address);
    expect(await namespaces(third)).toContain('kept');

    await third.stop();
    expect(third.pids()).toEqual([]);
    expect(await third.isAnswering()).toBe(false);
  });

  it('comes back after PostgreSQL was killed under it', async () => {
    const server = await start();
    const pid = postgres.pid();
    expect(pid).toBeDefined();
    sendSignal(pid ?? 0, 'SIGKILL');
    await waitUntil(() => !isAlive(pid ?? 0), 10_000);
    postgres = await ensurePostgres({
      folder: join(home, 'postgres'),
      port: ports.POSTGRES_PORT,
      logFile: join(home, 'postgres.log'),
      isDurable: false,
    });
    const again = await start();
    expect(again.address).toBe(server.address);
    expect(await waitUntil(async () => (await namespaces(again)).includes('kept'), 30_000)).toBe(true);
  });
});
