import { spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { choosePorts } from '../../apps/local/src/data/chosen-ports.js';
import { ensurePostgres } from '../../apps/local/src/postgres/postgres-server.js';
import { createProgress } from '../../apps/local/src/progress.js';
import { obtainTemporal } from '../../apps/local/src/temporal/temporal-binaries.js';
import { ensureTemporal } from '../../apps/local/src/temporal/temporal-server.js';

/** One PostgreSQL and one Temporal server for a whole test run. */
export interface TestServers {
  /** Address of the server's database `postgres`. */
  readonly postgresUrl: string;
  /** host:port of a Temporal server with time skipping. */
  readonly temporalAddress: string;
  stop(): Promise<void>;
}

/** Starts both on random free ports in a folder of their own; everything is gone after `stop` or when we die. */
export async function startServers(): Promise<TestServers> {
  const folder = await mkdtemp(join(tmpdir(), 'dondoc-test-'));
  await chmod(folder, 0o711);
  const ports = await choosePorts(join(folder, 'ports.json'));
  const [binaries, postgres] = await Promise.all([
    obtainTemporal(createProgress((line) => process.stderr.write(`${line}\n`))),
    ensurePostgres({
      folder: join(folder, 'postgres'),
      port: ports.POSTGRES_PORT,
      logFile: join(folder, 'postgres.log'),
      isDurable: false,
    }),
  ]);
  const temporal = await ensureTemporal({
    folder: join(folder, 'temporal'),
    logFile: join(folder, 'temporal.log'),
    ports,
    postgres,
    binaries,
    canSkipTime: true,
  });
  const dismissGuard = guard([...temporal.pids(), postgres.pid() ?? 0], folder);
  return {
    postgresUrl: postgres.url('postgres'),
    temporalAddress: temporal.address,
    stop: async () => {
      dismissGuard();
      await temporal.stop();
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A shell that outlives us, even after kill -9: when its pipe closes it ends the servers and clears the folder. */
function guard(pids: readonly number[], folder: string): () => void {
  const script = 'read word; [ "$word" = dismissed ] && exit; kill -QUIT "$@"; sleep 2; rm -rf "$0"';
  const child = spawn('sh', ['-c', script, folder, ...pids.filter((pid) => pid > 0).map(String)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  child.unref();
  return () => child.stdin.end('dismissed\n');
}
