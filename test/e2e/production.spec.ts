import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findFreePort } from '../../apps/local/src/data/free-port.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { type LauncherRun, startLauncher } from '../support/launcher-run.js';
import { createMailSink, type MailSink } from '../support/mail-sink.js';

const key = 'production-key-of-the-test';

describe('DONDOC_MODE=production', () => {
  let folder: string;
  let database: TestDatabase;
  let sink: MailSink;
  let port: number;
  let run: LauncherRun;

  const start = (settings: NodeJS.ProcessEnv): LauncherRun =>
    startLauncher('launcher', {
      DONDOC_DATA: folder,
      DONDOC_MODE: 'production',
      PORT: String(port),
      DATABASE_URL: database.url,
      TEMPORAL_ADDRESS: inject('temporalAddress'),
      TEMPORAL_NAMESPACE: `production-${randomUUID()}`,
      DONDOC_API_KEY: key,
      ...settings,
    });

  const get = (path: string): Promise<Response> =>
    fetch(`http://127.0.0.1:${port}${path}`, { headers: { authorization: `Bearer ${key}` } });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dondoc-production-'));
    await chmod(folder, 0o711);
    port = await findFreePort(new Set());
    database = await createDatabase();
    sink = await createMailSink();
    run = start({ SMTP_URL: sink.url });
    await run.waitFor('Đôn Đốc đã sẵn sàng', 120_000);
  }, 180_000);

  afterAll(async () => {
    await run.stop();
    await sink.close();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  it('has no plan, no accounts and no training clock', async () => {
    const plans = (await (await get('/api/plans')).json()) as { items: unknown[] };
    expect(plans.items).toEqual([]);
    const accounts = (await (await get('/api/accounts')).json()) as { items: unknown[] };
    expect(accounts.items).toEqual([]);
    for (const path of ['/api/training/clock', '/api/training/accounts']) {
      expect((await get(path)).status, path).toBe(404);
    }
  });

  it('runs no mailbox of its own', () => {
    expect(run.output()).not.toContain('Hộp thư');
    expect(run.childPids()).toHaveLength(2);
  });

  it('needs SMTP_URL and says so', async () => {
    const without = start({ DONDOC_DATA: `${folder}-without`, PORT: String(await findFreePort(new Set())) });
    expect(await without.end()).toBe(1);
    expect(without.output()).toContain('SMTP_URL');
    await rm(`${folder}-without`, { recursive: true, force: true });
  });
});
