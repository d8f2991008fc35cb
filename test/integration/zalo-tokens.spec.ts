import type { INestApplicationContext } from '@nestjs/common';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  ConnectZalo,
  FirstStartStore,
  Questions,
  RefreshZaloTokens,
  systemActor,
  ZaloAccess,
} from '#application';
import { type ZaloEmulator, startZalo } from '#emulators';
import { Database } from '#persistence';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { startZaloApplication, zaloAccount } from '../support/zalo-application.js';

let database: TestDatabase;
let emulator: ZaloEmulator;
let one: INestApplicationContext;
let two: INestApplicationContext;
const hour = 3_600_000;

beforeAll(async () => {
  database = await createDatabase();
  emulator = await startZalo({
    port: 0,
    folder: null,
    ...zaloAccount,
    oaName: 'Văn phòng UBND tỉnh',
    webhookUrl: null,
    templates: [],
  });
  one = await startZaloApplication(database.url, { emulatorUrl: emulator.url });
  two = await startZaloApplication(database.url, { emulatorUrl: emulator.url });
  await one.get(FirstStartStore).freezeClock(new Date('2025-03-03T01:00:00Z'));
});
afterAll(async () => {
  await one?.close();
  await two?.close();
  await emulator?.close();
  await database?.drop();
});

beforeEach(async () => {
  await control('/reset', {});
  await one.get(Database).query('DELETE FROM zalo_tokens');
  await one.get(Database).query('DELETE FROM questions');
});

async function control(path: string, body: object): Promise<void> {
  await fetch(`${emulator.url}/control${path}`, { method: 'POST', body: JSON.stringify(body) });
}

/** Imports the first pair, with its access token `leftMs` from its end. */
async function connect(leftMs: number): Promise<void> {
  const pair = { accessToken: 'access-first', refreshToken: 'refresh-first', expiresIn: leftMs / 1000 };
  await one.get(ConnectZalo).importPair(systemActor, pair);
}

const rows = () =>
  one.get(Database).query<Record<string, unknown>>('SELECT * FROM zalo_tokens ORDER BY obtained_at');
const openQuestions = async () =>
  (await one.get(Questions).list({ kind: 'zalo-grant', isOpen: true }, { limit: 10 })).items;
const spent = () =>
  Object.values(emulator.world.refreshTokens).filter(({ usedAt }) => usedAt !== null).length;
/** What an abandoned refresh looks like a minute later. */
const letTimePass = () =>
  one
    .get(Database)
    .query("UPDATE zalo_tokens SET refresh_started_at = refresh_started_at - interval '2 minutes'");

describe('the tokens of the Official Account', () => {
  it('are refreshed once by two workers at the same moment', async () => {
    await connect(2 * hour);
    await control('/faults', [{ path: 'access_token', kind: 'delay', delayMs: 300 }]);
    const refreshes = [one, two, one, two].map((app) => app.get(RefreshZaloTokens).run());
    expect((await Promise.all(refreshes)).toSorted()).toEqual(['fresh', 'fresh', 'fresh', 'refreshed']);
    expect(spent()).toBe(1);
    const state = await two.get(ZaloAccess).current();
    expect(state.isUsable && emulator.world.accessTokens[state.accessToken]).toBeTruthy();
  });

  it('are left alone while they are young, unless Zalo refused them', async () => {
    await connect(20 * hour);
    expect(await one.get(RefreshZaloTokens).run()).toBe('fresh');
    expect(await one.get(RefreshZaloTokens).run('another token')).toBe('fresh');
    const refused = [one, two].map((app) => app.get(RefreshZaloTokens).run('access-first'));
    expect((await Promise.all(refused)).toSorted()).toEqual(['fresh', 'refreshed']);
    expect(spent()).toBe(1);
  });

  it('lie encrypted in the database, and only the last two pairs keep their secrets', async () => {
    await connect(2 * hour);
    await one.get(RefreshZaloTokens).run();
    const { accessToken } = (await one.get(ZaloAccess).current()) as { accessToken: string };
    await one.get(RefreshZaloTokens).run(accessToken);
    const kept = await rows();
    expect(JSON.stringify(kept)).not.toMatch(/access-|refresh-/);
    expect(kept.map((row) => row['access_sealed'] !== null)).toEqual([false, true, true]);
  });

  it('open after a change of the secret while the one before is given', async () => {
    await connect(20 * hour);
    const secret = 'a new secret of at least thirty-two characters';
    const previousSecret = 'a secret of at least thirty-two characters';
    const rotated = await startZaloApplication(database.url, {
      emulatorUrl: emulator.url,
      secret,
      previousSecret,
    });
    expect(await rotated.get(ZaloAccess).current()).toMatchObject({ accessToken: 'access-first' });
    await rotated.get(RefreshZaloTokens).run('access-first');
    expect(await rotated.get(ZaloAccess).current()).toMatchObject({ isUsable: true });
    expect(await one.get(ZaloAccess).current()).toMatchObject({ isUsable: false });
    await rotated.close();
  });
});

describe('a refresh that goes wrong', () => {
  it('is tried again when nothing was taken', async () => {
    await connect(2 * hour);
    await control('/faults', [{ path: 'access_token', kind: 'http-500' }]);
    expect(await one.get(RefreshZaloTokens).run()).toBe('later');
    expect(await one.get(RefreshZaloTokens).run()).toBe('refreshed');
  });

  it('leaves a mark when its answer is lost, is tried once more, and then alarms the office', async () => {
    await connect(2 * hour);
    await control('/faults', [{ path: 'access_token', kind: 'drop' }]);
    expect(await one.get(RefreshZaloTokens).run()).toBe('later');
    expect(await rows()).toMatchObject([{ refresh_started_at: expect.any(Date) }]);
    expect(await two.get(RefreshZaloTokens).run()).toBe('busy');
    await letTimePass();
    expect(await two.get(RefreshZaloTokens).run()).toBe('lost');
    expect(await one.get(RefreshZaloTokens).run()).toBe('lost');
    expect(await one.get(ZaloAccess).current()).toMatchObject({ isUsable: false });
    expect(await openQuestions()).toMatchObject([
      { data: { reason: expect.stringContaining('mất câu trả lời') } },
    ]);
  });

  it('is seen when its process died between answer and record', async () => {
    await connect(2 * hour);
    await one.get(Database).query('UPDATE zalo_tokens SET refresh_started_at = now()');
    expect(await two.get(RefreshZaloTokens).run()).toBe('busy');
    await letTimePass();
    expect(await two.get(RefreshZaloTokens).run()).toBe('refreshed');
  });

  it('ends with the import of a new pair, which answers the alarm', async () => {
    await connect(2 * hour);
    await fetch(`${emulator.url}/control/world`, { method: 'POST', body: '{"app":{"isActive":false}}' });
    expect(await one.get(RefreshZaloTokens).run()).toBe('lost');
    expect(await openQuestions()).toHaveLength(1);
    await connect(20 * hour);
    expect(await openQuestions()).toEqual([]);
    expect(await one.get(ConnectZalo).read(systemActor)).toMatchObject({ isUsable: true, reason: null });
  });

  it('cannot be caused by somebody who is no admin', async () => {
    const office = { ...systemActor, role: 'office' as const };
    const pair = { accessToken: 'a', refreshToken: 'b', expiresIn: 90_000 };
    await expect(one.get(ConnectZalo).importPair(office, pair)).rejects.toMatchObject({ status: 403 });
  });
});
