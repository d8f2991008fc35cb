import { spawn, type SpawnOptions } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PostgresAccount } from './postgres-account.js';
import type { PostgresBinaries } from './postgres-binaries.js';
import { readAll } from '../processes/read-all.js';
import { StartProblem } from '../start-problem.js';

/** A database cluster on disk and the password of its only role. */
export interface PostgresCluster {
  readonly folder: string;
  readonly socketFolder: string;
  readonly password: string;
}

export const POSTGRES_USER = 'dondoc';

/** Options of every PostgreSQL process: its account, and nothing of the caller's PG* variables. */
export function postgresSpawnOptions(account: PostgresAccount | undefined): SpawnOptions {
  return { ...account, cwd: '/', env: { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8', TZ: 'UTC' } };
}

interface ClusterOptions {
  readonly folder: string;
  readonly binaries: PostgresBinaries;
  readonly account: PostgresAccount | undefined;
  readonly isDurable: boolean;
}

/**
 * Makes the cluster in `folder` where absent, in one step: an interrupted initdb leaves nothing that counts.
 * @throws StartProblem when the account may not enter the folder or initdb fails
 */
export async function openPostgresCluster(options: ClusterOptions): Promise<PostgresCluster> {
  const { folder, account } = options;
  await mkdir(join(folder, 'owned'), { recursive: true, mode: 0o700 });
  // PostgreSQL answers with resolved paths, and so does /proc.
  const owned = await realpath(join(folder, 'owned'));
  await chmod(folder, 0o711);
  if (account) {
    await chown(owned, account.uid, account.gid);
  }
  const cluster = { folder: join(owned, 'cluster'), socketFolder: owned };
  const password = await keptPassword(join(folder, 'password'), existsSync(cluster.folder));
  if (!existsSync(cluster.folder)) {
    await makeCluster({ ...cluster, password }, options);
  }
  return { ...cluster, password };
}

async function keptPassword(file: string, isNeeded: boolean): Promise<string> {
  if (existsSync(file)) {
    return (await readFile(file, 'utf8')).trim();
  }
  if (isNeeded) {
    throw new StartProblem(`Mất tệp mật khẩu của PostgreSQL: ${file}. Khôi phục tệp này từ bản sao lưu.`);
  }
  const password = randomBytes(24).toString('base64url');
  await writeFile(`${file}.new`, password, { mode: 0o600 });
  await rename(`${file}.new`, file);
  return password;
}

async function makeCluster(cluster: PostgresCluster, options: ClusterOptions): Promise<void> {
  const { account } = options;
  const unfinished = `${cluster.folder}.unfinished`;
  const passwordFile = `${unfinished}.password`;
  await rm(unfinished, { recursive: true, force: true });
  await writeFile(passwordFile, cluster.password, { mode: 0o600 });
  if (account) {
    await chown(passwordFile, account.uid, account.gid);
  }
  try {
    await runInitdb(['-D', unfinished, `--pwfile=${passwordFile}`], options);
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(unfinished, cluster.folder);
}

async function runInitdb(place: readonly string[], options: ClusterOptions): Promise<void> {
  const { binaries, account } = options;
  const settings = ['-U', POSTGRES_USER, '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C.UTF-8'];
  const sync = options.isDurable ? [] : ['--no-sync'];
  const child = spawn(binaries.initdb, [...place, ...settings, ...sync, '--no-instructions'], {
    ...postgresSpawnOptions(account),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { code, output } = await readAll(child).catch((error: unknown) => {
    throw account ? unreachable(binaries.initdb) : error;
  });
  if (code !== 0) {
    throw new StartProblem(`Không tạo được cơ sở dữ liệu PostgreSQL:\n${output.trim()}`);
  }
}

function unreachable(program: string): StartProblem {
  return new StartProblem(
    `PostgreSQL chạy dưới tài khoản "nobody" và không vào được ${dirname(program)}. ` +
      'Đặt DONDOC_DATA vào một thư mục mà mọi thư mục cha đều cho phép đi qua, ví dụ /var/lib/dondoc.',
  );
}
