import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { findFreePort } from '../../apps/local/src/data/free-port.js';
import { readEnvironment } from '../../apps/local/src/data/kept-environment.js';
import { waitUntil } from '../../apps/local/src/wait-until.js';
import { createDatabase } from './database.js';
import { type LauncherRun, startLauncher } from './launcher-run.js';

const startMs = 120_000;
const apiKey = 'test-key-of-the-training-run';

export interface Mail {
  id: string;
  messageId: string;
  envelopeTo: string[];
  subject: string;
  text: string;
  html: string;
  date: string | null;
}

/** The shipped composition in training mode with the seed plan, on a database of its own. */
export interface TrainingRun {
  readonly launcher: LauncherRun;
  readonly folder: string;
  /** What the launcher kept for commands beside it. */
  readonly environment: Record<string, string>;
  readonly url: string;
  /** JSON of an API answer, with its status. */
  call(method: string, path: string, body?: unknown): Promise<{ status: number; body: unknown }>;
  /** Rows of the product's own database. */
  query<Row extends pg.QueryResultRow>(sql: string, parameters?: unknown[]): Promise<Row[]>;
  advanceTo(instant: string): Promise<{ handedOver: number }>;
  mails(): Promise<Mail[]>;
  /** Stops everything; throws when a process logged an error line that nobody expected. */
  close(expected?: RegExp): Promise<void>;
}

/**
 * Starts everything as `npm start` does and waits for the activated plan; with the run's PostgreSQL and Temporal, or
 * with embedded ones that a test may kill.
 */
export async function startTraining(servers: 'shared' | 'embedded' = 'shared'): Promise<TrainingRun> {
  const folder = await mkdtemp(join(tmpdir(), 'dondoc-training-'));
  await chmod(folder, 0o711);
  const shared = servers === 'shared' ? await createDatabase() : null;
  const port = await findFreePort(new Set());
  const launcher = startLauncher('launcher', {
    DONDOC_DATA: folder,
    PORT: String(port),
    DONDOC_API_KEY: apiKey,
    ...(shared === null
      ? {}
      : {
          DATABASE_URL: shared.url,
          TEMPORAL_ADDRESS: inject('temporalAddress'),
          TEMPORAL_NAMESPACE: `training-${randomUUID()}`,
        }),
  });
  await launcher.waitFor('Đôn Đốc đã sẵn sàng', startMs);
  const environment = await readEnvironment(folder);
  const pool = new pg.Pool({ connectionString: environment?.['DATABASE_URL'], max: 2 });
  pool.on('error', () => undefined);
  const url = `http://127.0.0.1:${port}`;
  const mailbox = /Hộp thư\s+(http:\S+)/.exec(launcher.output())?.[1] ?? '';
  const call: TrainingRun['call'] = async (method, path, body) => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${apiKey}`,
        'content-type': 'application/json',
        accept: 'application/json',
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : (JSON.parse(text) as unknown) };
  };
  const query: TrainingRun['query'] = async (sql, parameters) => (await pool.query(sql, parameters)).rows;
  await waitUntil(async () => {
    const rows = await query("SELECT 1 FROM plan_years WHERE state = 'active'");
    const settled = await query('SELECT 1 FROM clock WHERE frozen_at IS NULL');
    return rows.length > 0 && settled.length > 0;
  }, 60_000);
  return {
    launcher,
    folder,
    environment: environment ?? {},
    url,
    call,
    query,
    advanceTo: async (instant) => {
      const { status, body } = await call('POST', '/api/training/clock', { advanceTo: instant });
      if (status !== 200) throw new Error(`the clock did not move: ${status} ${JSON.stringify(body)}`);
      return body as { handedOver: number };
    },
    mails: async () => (await fetch(`${mailbox.replace(/\/$/, '')}/api/mails`)).json() as Promise<Mail[]>,
    close: async (expected) => {
      await launcher.stop();
      const errors = await errorLines(join(folder, 'logs'), expected);
      await pool.end();
      await shared?.drop();
      await rm(folder, { recursive: true, force: true });
      if (errors.length > 0) throw new Error(`error lines in the log:\n${errors.join('\n')}`);
    },
  };
}

const ourLogs = ['api.log', 'worker.log', 'mailbox.log', 'prepare.log'];

async function errorLines(folder: string, expected: RegExp | undefined): Promise<string[]> {
  const texts = await Promise.all(
    ourLogs.map((name) => readFile(join(folder, name), 'utf8').catch(() => '')),
  );
  return texts
    .flatMap((text) => text.split('\n'))
    .filter((line) => /"level":[56]0|^\[\w+\] \w*Error:/.test(line) && expected?.test(line) !== true);
}
