import { spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openLogFile } from '../processes/log-file.js';
import { postgresAccount, type PostgresAccount } from './postgres-account.js';
import { copyPostgresBinaries, findPostgresBinaries, type PostgresBinaries } from './postgres-binaries.js';
import { openPostgresCluster, postgresSpawnOptions, type PostgresCluster } from './postgres-cluster.js';
import { askPostgres, postgresUrl } from './postgres-connection.js';
import { deleteStalePidFile, postmasterPid } from './postgres-pid-file.js';
import { endProcesses, isAlive, sendSignal } from '../processes/running-processes.js';
import { StartProblem } from '../start-problem.js';

export interface PostgresOptions {
  /** Folder for the cluster, the password and, as root, the binaries. */
  readonly folder: string;
  readonly port: number;
  readonly logFile: string;
  /** False only for tests: faster, and a power cut loses everything. */
  readonly isDurable: boolean;
}

/** A running embedded PostgreSQL. */
export interface PostgresServer {
  readonly port: number;
  readonly password: string;
  readonly wasAdopted: boolean;
  url(database: string): string;
  isAnswering(): Promise<boolean>;
  pid(): number | undefined;
  stop(): Promise<void>;
}

interface Prepared extends PostgresOptions {
  readonly account: PostgresAccount | undefined;
  readonly binaries: PostgresBinaries;
  readonly cluster: PostgresCluster;
}

const START_TIMEOUT_MS = 120_000;
const SOCKET_PATH_LIMIT = 80;

/**
 * Adopts the PostgreSQL of this folder when it answers, else starts it, detached: it outlives us. Recovers from
 * stale pid files and from another starter at the same time.
 * @throws StartProblem when it can't be made, reached or started
 */
export async function ensurePostgres(options: PostgresOptions): Promise<PostgresServer> {
  const account = postgresAccount();
  const found = await findPostgresBinaries();
  const binaries = account ? await copyPostgresBinaries(found, join(options.folder, 'programs')) : found;
  const cluster = await openPostgresCluster({ ...options, binaries, account });
  const prepared = { ...options, account, binaries, cluster };
  const wasAdopted = await startUnlessRunning(prepared);
  const url = (database: string): string => postgresUrl(options.port, cluster.password, database);
  return {
    port: options.port,
    password: cluster.password,
    wasAdopted,
    url,
    isAnswering: async () => (await askPostgres(url('postgres'), cluster.folder)) !== 'absent',
    pid: () => postmasterPid(cluster.folder),
    stop: () => stopPostgres(cluster.folder),
  };
}

/** Answers whether the server was running already. */
async function startUnlessRunning(prepared: Prepared): Promise<boolean> {
  const url = postgresUrl(prepared.port, prepared.cluster.password, 'postgres');
  const endsAt = performance.now() + START_TIMEOUT_MS;
  let started: number | undefined;
  while (performance.now() < endsAt) {
    const answer = await askPostgres(url, prepared.cluster.folder);
    if (answer === 'ready') {
      return started === undefined;
    }
    if (answer === 'stranger') {
      throw new StartProblem(`Cổng ${prepared.port} dành cho PostgreSQL đang bị chương trình khác dùng.`);
    }
    if (answer === 'absent' && !isUnderWay(started, prepared)) {
      started = await startPostgres(prepared);
    }
    await sleep(50);
  }
  throw new StartProblem(`PostgreSQL không khởi động được, xem ${prepared.logFile}.`);
}

/** Our own or another starter's process lives but does not listen yet. */
function isUnderWay(started: number | undefined, prepared: Prepared): boolean {
  return (started !== undefined && isAlive(started)) || postmasterPid(prepared.cluster.folder) !== undefined;
}

async function startPostgres(prepared: Prepared): Promise<number | undefined> {
  const { cluster, binaries, account } = prepared;
  deleteStalePidFile(cluster.folder);
  const log = openLogFile(prepared.logFile);
  const child = spawn(binaries.postgres, ['-D', cluster.folder, ...serverSettings(prepared)], {
    ...postgresSpawnOptions(account),
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.once('error', () => undefined);
  child.unref();
  await sleep(100);
  return child.pid;
}

function serverSettings(prepared: Prepared): string[] {
  const { socketFolder } = prepared.cluster;
  const socket = socketFolder.length > SOCKET_PATH_LIMIT ? '' : socketFolder;
  const settings = [
    `port=${prepared.port}`,
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${socket}`,
    // The Temporal server alone takes 58 connections.
    'max_connections=300',
    'timezone=UTC',
    'log_timezone=UTC',
    'lc_messages=C',
    ...(prepared.isDurable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ];
  return settings.flatMap((setting) => ['-c', setting]);
}

/** Fast shutdown: open transactions are rolled back, everything committed is kept. */
async function stopPostgres(clusterFolder: string): Promise<void> {
  const pid = postmasterPid(clusterFolder);
  if (pid !== undefined) {
    sendSignal(pid, 'SIGINT');
    await endProcesses([pid], 60_000);
  }
}
