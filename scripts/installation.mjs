// Makes a checkout ready to run: dependencies as package-lock.json says, and a build of the present sources.
// Runs under any Node from 20 on and needs nothing from npm. Standard output is left to the program that follows.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export const root = resolve(import.meta.dirname, '..');

const hashFile = join(root, 'node_modules/.dondoc-lock-hash');
const builtFile = join(root, 'dist/.built');
const sources = ['apps', 'libs', 'workflows', 'seeds', 'scripts'];
const buildFiles = ['package.json', 'tsconfig.json', 'tsconfig.build.json', 'nest-cli.json'];

/** The Node that the project pins, or the one we run under where npm has none for this machine. */
export function nodeProgram() {
  const pinned = join(root, 'node_modules/.bin/node');
  return existsSync(pinned) ? pinned : process.execPath;
}

/** Installs and builds what is missing or out of date; of two starters one does it and the other waits. */
export async function makeReady() {
  const release = await lockCheckout();
  try {
    await ensureInstalled();
    await ensureBuilt();
  } finally {
    release();
  }
}

export async function ensureInstalled() {
  const hash = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(hashFile) && readFileSync(hashFile, 'utf8') === hash) {
    return;
  }
  if (!isInstalled()) {
    requireOwnFolder();
    const npm = ['npm', ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund']];
    await announced('Cài đặt thư viện (npm ci)', () => runQuietly(...npm, outsideEnvironment()));
  }
  writeFileSync(hashFile, hash);
}

export async function ensureBuilt() {
  if (existsSync(builtFile) && statSync(builtFile).mtimeMs >= newestSource()) {
    return;
  }
  const startedAt = new Date();
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  await announced('Biên dịch chương trình', () =>
    runQuietly('npm', ['run', 'build', '--silent'], process.env),
  );
  writeFileSync(builtFile, startedAt.toISOString());
}

/** What npm wrote about its last installation agrees with package-lock.json for everything this machine needs. */
function isInstalled() {
  const installedFile = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installedFile)) {
    return false;
  }
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages;
  const own = new Set(
    Object.keys(wanted[''].optionalDependencies ?? {}).map((name) => `node_modules/${name}`),
  );
  return Object.entries(wanted).every(([path, entry]) => {
    const version = installed[path]?.version;
    // npm leaves out optional packages of packages that are for other machines.
    const mayMiss = path === '' || !isForUs(entry) || (entry.optional && !own.has(path));
    return version === entry.version || (version === undefined && mayMiss);
  });
}

function isForUs(entry) {
  const fits = (list, own) => !list || list.includes(own);
  const isLibc = !entry.libc || entry.libc.includes('glibc');
  return fits(entry.os, process.platform) && fits(entry.cpu, process.arch) && isLibc;
}

/** Newest change below the source folders; folders count, since a deleted file changes its folder. */
function newestSource() {
  const folders = sources.map((folder) => join(root, folder));
  const files = buildFiles.map((file) => join(root, file));
  return Math.max(...[...folders.flatMap(treeOf), ...files].map((path) => statSync(path).mtimeMs));
}

function treeOf(folder) {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  const paths = entries.filter((entry) => !entry.name.endsWith('.spec.ts'));
  return [folder, ...paths.map((entry) => join(entry.parentPath, entry.name))];
}

/** `npm ci` follows a linked node_modules and empties what another checkout lives on. */
function requireOwnFolder() {
  const folder = join(root, 'node_modules');
  if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) {
    throw new Error(`${folder} là liên kết và không khớp package-lock.json; hãy tự chạy npm ci.`);
  }
}

/** npm replaces node_modules: it must not run on the Node inside it. */
function outsideEnvironment() {
  const paths = (process.env.PATH ?? '').split(delimiter);
  return {
    ...process.env,
    PATH: paths.filter((path) => !path.endsWith('node_modules/.bin')).join(delimiter),
  };
}

async function announced(name, work) {
  const startedAt = performance.now();
  console.error(`… ${name}`);
  await work();
  console.error(`✓ ${name} (${((performance.now() - startedAt) / 1000).toFixed(1).replace('.', ',')} giây)`);
}

/** Runs a program without showing what it prints, unless it fails. */
function runQuietly(program, args, env) {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.on('error', fail);
    child.on('close', (code) => {
      if (code === 0) {
        done();
      } else {
        const output = Buffer.concat(chunks).toString('utf8').trim().split('\n').slice(-60).join('\n');
        fail(new Error(`${program} ${args.join(' ')} (mã ${code}):\n${output}`));
      }
    });
  });
}

/** An abstract socket named after the checkout; the kernel gives it back however we end. */
async function lockCheckout() {
  const name = `\0dondoc-checkout-${createHash('sha256').update(root).digest('hex').slice(0, 32)}`;
  for (let isFirst = true; ; isFirst = false) {
    const server = await listen(name);
    if (server) {
      return () => server.close();
    }
    if (isFirst) {
      console.error('… một tiến trình khác đang cài đặt hoặc biên dịch, đang chờ');
    }
    await sleep(500);
  }
}

function listen(name) {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? done(undefined) : fail(error)));
    server.listen(name, () => done(server.unref()));
  });
}
