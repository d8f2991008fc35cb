// `npm run measure`: the figures of docs/figures.md, measured on the shipped composition in a fresh data folder.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, chmodSync } from 'node:fs';
import { cpus, tmpdir, totalmem, loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeReady, nodeProgram, root } from './installation.mjs';
import { measureImports } from './measure-imports.mjs';
import { measureLinks } from './measure-links.mjs';
import { measureMorning } from './measure-morning.mjs';
import { measureRehearsal } from './measure-rehearsal.mjs';

const key = 'measure-speed-key-0000';
const port = 3999;
const months = ['2025-01-02', '2025-02-02', '2025-03-02', '2025-04-02'];

await makeReady();
const folder = mkdtempSync(join(tmpdir(), 'dondoc-measure-'));
chmodSync(folder, 0o711);
const figures = [];
/** What a figure that fails must not leave behind. */
let running = null;
try {
  const first = await start();
  figures.push(['first start on an empty data folder, Temporal already built', first.seconds]);
  const rows = await activation();
  figures.push([`activation of the 39 items (${rows} stages)`, await activationSeconds()]);
  await stop(first);
  const warm = await start();
  figures.push(['warm npm start to ready', warm.seconds]);
  await advance('2024-12-02T12:00:00+07:00', 'assignment letters of 2 December');
  for (const month of months) await advance(`${month}T12:00:00+07:00`, `clock moved to ${month}`);
  const address = `http://127.0.0.1:${port}`;
  // Before the morning: its letters have no link.
  figures.push(...(await measureLinks({ address, key })));
  const { now } = await call('GET', '/api/training/clock');
  figures.push(...(await measureMorning({ databaseUrl: ownDatabase(), now })));
  figures.push(...(await measureImports({ address, key })));
  figures.push(...(await measureRehearsal({ databaseUrl: ownDatabase(), address, key })));
  await stop(warm);
} finally {
  if (running !== null) await stop({ child: running });
  rmSync(folder, { recursive: true, force: true });
}
print();

/** Runs the launcher until it says that it is ready. */
async function start() {
  const startedAt = performance.now();
  const env = { ...process.env, PORT: String(port), DONDOC_DATA: folder, DONDOC_API_KEY: key };
  const child = spawn(nodeProgram(), [join(root, 'dist/apps/local/src/main.js')], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running = child;
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  while (!output.includes('đã sẵn sàng')) {
    if (child.exitCode !== null) throw new Error(output);
    await sleep(20);
  }
  return { child, seconds: (performance.now() - startedAt) / 1000 };
}

async function stop({ child }) {
  child.kill('SIGINT');
  while (child.exitCode === null && child.signalCode === null) await sleep(50);
  running = null;
}

async function activation() {
  for (;;) {
    const { items } = await call('GET', '/api/plans');
    const { moving, nextAt } = await call('GET', '/api/training/clock');
    const year = items[0]?.years?.[0];
    if (year?.state === 'active' && moving === null && nextAt !== null) break;
    await sleep(50);
  }
  return (await call('GET', '/api/tasks?limit=1')).total;
}

function ownDatabase() {
  return JSON.parse(readFileSync(join(folder, 'environment.json'), 'utf8')).DATABASE_URL;
}

/** From the first batch taken to the last written, by the worker's own activity events in Temporal's history. */
async function activationSeconds() {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: ownDatabase() });
  await client.connect();
  // Ids are UUIDv7: their first 48 bits are real milliseconds.
  const { rows } = await client.query(
    `SELECT (max(ms) - min(ms)) / 1000.0 AS seconds
       FROM (SELECT ('x' || lpad(substr(replace(id::text, '-', ''), 1, 12), 16, '0'))::bit(64)::bigint AS ms
               FROM (SELECT id FROM assignments UNION ALL SELECT id FROM rungs) AS made) AS times`,
  );
  await client.end();
  return Number(rows[0].seconds);
}

async function advance(target, name) {
  const startedAt = performance.now();
  const { handedOver } = await call('POST', '/api/training/clock', { advanceTo: target });
  figures.push([`${name}, ${handedOver} letters`, (performance.now() - startedAt) / 1000]);
}

async function call(method, path, body) {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return response.json();
}

function print() {
  const [cpu] = cpus();
  console.log(
    `${cpu.model}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, load ${loadavg()[0].toFixed(1)}, Node ${process.version}\n`,
  );
  console.log('| What | Seconds |\n| --- | ---: |');
  for (const [name, seconds] of figures)
    console.log(`| ${name} | ${seconds.toFixed(seconds < 0.1 ? 3 : 1)} |`);
}
