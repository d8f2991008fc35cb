import { spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { mkdir, realpath, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { TEMPORAL_PORTS, type ChosenPorts } from '../data/chosen-ports.js';
import { openLogFile } from '../processes/log-file.js';
import { POSTGRES_USER } from '../postgres/postgres-cluster.js';
import type { PostgresServer } from '../postgres/postgres-server.js';
import { endProcesses, isAlive, processesWithVariable, sendSignal } from '../processes/running-processes.js';
import { StartProblem } from '../start-problem.js';
import type { TemporalBinaries } from './temporal-binaries.js';
import { isTemporalServing } from './temporal-connection.js';
import { dynamicConfig } from './temporal-dynamic-config.js';
import { emptyClusterMembership, ensureTemporalSchema, TEMPORAL_DATABASES } from './temporal-schema.js';

export interface TemporalOptions {
  readonly folder: string;
  readonly logFile: string;
  readonly ports: Pick<ChosenPorts, (typeof TEMPORAL_PORTS)[number]>;
  readonly postgres: PostgresServer;
  readonly binaries: TemporalBinaries;
  /** For tests only: workflows may skip their own time. */
  readonly canSkipTime: boolean;
}

/** A running Temporal server. */
export interface TemporalServer {
  readonly address: string;
  readonly wasAdopted: boolean;
  isAnswering(): Promise<boolean>;
  pids(): number[];
  stop(): Promise<void>;
}

const START_TIMEOUT_MS = 90_000;
const CONFIG_VARIABLE = 'DYNAMIC_CONFIG_FILE_PATH';

/**
 * Adopts the Temporal server of this folder when it answers, else starts it on the same ports, detached.
 * @throws StartProblem when it doesn't serve within 90 s
 */
export async function ensureTemporal(options: TemporalOptions): Promise<TemporalServer> {
  await mkdir(options.folder, { recursive: true });
  const configFile = join(await realpath(options.folder), 'dynamic-config.yaml');
  const address = `127.0.0.1:${options.ports.FRONTEND_GRPC_PORT}`;
  const pids = (): number[] => processesWithVariable(CONFIG_VARIABLE, configFile);
  const wasAdopted = pids().length > 0 && (await isTemporalServing(address, 10_000));
  if (!wasAdopted) {
    await stopTemporal(pids());
    await ensureTemporalSchema(options.postgres, options.binaries);
    await emptyClusterMembership(options.postgres);
    await writeFile(configFile, dynamicConfig(options.canSkipTime));
    await startTemporal(options, configFile, address);
  }
  return {
    address,
    wasAdopted,
    isAnswering: () => isTemporalServing(address, 5_000),
    pids,
    stop: () => stopTemporal(pids()),
  };
}

async function startTemporal(options: TemporalOptions, configFile: string, address: string): Promise<void> {
  const log = openLogFile(options.logFile);
  const child = spawn(options.binaries.server, ['--allow-no-auth', 'start'], {
    cwd: options.folder,
    env: serverEnvironment(options, configFile),
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.once('error', () => undefined);
  child.unref();
  const endsAt = performance.now() + START_TIMEOUT_MS;
  while (child.pid !== undefined && isAlive(child.pid) && performance.now() < endsAt) {
    if (await isTemporalServing(address, 2_000)) {
      return;
    }
    await sleep(100);
  }
  throw new StartProblem(`Máy chủ Temporal không khởi động được, xem ${options.logFile}.`);
}

function serverEnvironment(options: TemporalOptions, configFile: string): NodeJS.ProcessEnv {
  const ports = TEMPORAL_PORTS.map((name) => [name, String(options.ports[name])] as const);
  return {
    ...Object.fromEntries(ports),
    [CONFIG_VARIABLE]: configFile,
    PATH: process.env['PATH'],
    TZ: 'UTC',
    LOG_LEVEL: 'warn',
    DB: 'postgres12_pgx',
    POSTGRES_SEEDS: '127.0.0.1',
    DB_PORT: String(options.postgres.port),
    POSTGRES_USER,
    POSTGRES_PWD: options.postgres.password,
    DBNAME: TEMPORAL_DATABASES.main,
    VISIBILITY_DBNAME: TEMPORAL_DATABASES.visibility,
    SQL_MAX_CONNS: '10',
    SQL_VIS_MAX_CONNS: '5',
    NUM_HISTORY_SHARDS: '64',
    BIND_ON_IP: '127.0.0.1',
    TEMPORAL_BROADCAST_ADDRESS: '127.0.0.1',
  };
}

async function stopTemporal(pids: readonly number[]): Promise<void> {
  pids.forEach((pid) => sendSignal(pid, 'SIGTERM'));
  await endProcesses(pids, 20_000);
}
