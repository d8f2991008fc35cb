import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FirstStartStore } from '#application';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { type Answer, type HttpApplication, password, startHttp } from './http-application.js';

const production = {
  DONDOC_MODE: 'production',
  DONDOC_SECRET: 'a secret of at least thirty-two characters',
  SMTP_URL: 'smtp://127.0.0.1:1',
  PUBLIC_URL: 'https://dondoc.example',
};

let database: TestDatabase;
let api: HttpApplication;
let sql: pg.Client;

beforeAll(async () => {
  database = await createDatabase();
  sql = new pg.Client({ connectionString: database.url });
  await sql.connect();
  api = await startHttp(database.url);
});

afterAll(async () => {
  await api.close();
  await sql.end();
  await database.drop();
});

const auditOf = async (target: string): Promise<string[]> => {
  const { rows } = await sql.query<{ action: string }>(
    'SELECT action FROM audit_log WHERE target = $1 ORDER BY id',
    [target],
  );
  return rows.map(({ action }) => action);
};

const signIn = (email: string, word: string, headers: Record<string, string> = {}) =>
  api.call('POST', '/api/session', { body: { email, password: word }, key: null, headers });

describe('signing in', () => {
  it('opens a session that scripts and other sites cannot use', async () => {
    await api.account('mot@thu.example', 'viewer');
    const { status, headers, body } = await signIn(' Mot@Thu.example ', password);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      name: 'Tài khoản viewer',
      role: 'viewer',
      agencyId: null,
      mode: 'training',
    });
    const cookie = headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^dondoc_session_\d+=[\w-]{43};/);
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Lax');
    expect(cookie).not.toContain('Secure');
    const session = await api.call('GET', '/api/session', { cookie: cookie.split(';')[0] ?? '' });
    expect(session.body).toEqual(body);
    expect(await auditOf('mot@thu.example')).toEqual(['account-created', 'signed-in']);
  });

  it('keeps no token, only its hash', async () => {
    await api.account('hash@thu.example', 'viewer');
    const token = (await api.signIn('hash@thu.example')).split('=')[1] ?? '';
    const { rows } = await sql.query('SELECT token_hash FROM sessions');
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('answers alike for a wrong password and an unknown account', async () => {
    await api.account('hai@thu.example', 'viewer');
    const wrong = await signIn('hai@thu.example', 'không phải mật khẩu');
    const unknown = await signIn('khong-co@thu.example', 'không phải mật khẩu');
    expect(wrong.status).toBe(401);
    expect(wrong.body).toEqual(unknown.body);
    expect(wrong.body).toMatchObject({ type: '/problems/wrong-credentials', status: 401 });
    expect(wrong.headers.get('set-cookie')).toBeNull();
    expect(await auditOf('hai@thu.example')).toContain('sign-in-failed');
  });

  it('is refused after ten failures for one account, and says how long to wait', async () => {
    await api.account('muoi@thu.example', 'viewer');
    for (let count = 0; count < 10; count += 1) await signIn('muoi@thu.example', 'sai');
    const { status, headers } = await signIn('muoi@thu.example', password);
    expect(status).toBe(429);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await signIn('mot@thu.example', password)).status).toBe(200);
  });

  it('cannot be done from another site', async () => {
    const { status, body } = await signIn('mot@thu.example', password, { origin: 'https://khac.example' });
    expect(status).toBe(403);
    expect(body).toMatchObject({ type: '/problems/foreign-origin' });
    const opaque = await signIn('mot@thu.example', password, { origin: 'null' });
    expect(opaque.status).toBe(403);
  });

  it('ends at once when the account is disabled, and no new session opens', async () => {
    const id = await api.account('ba@thu.example', 'viewer');
    const cookie = await api.signIn('ba@thu.example');
    expect((await api.call('GET', '/api/session', { cookie })).status).toBe(200);
    expect((await api.call('POST', `/api/accounts/${id}/disable`)).status).toBe(200);
    expect((await api.call('GET', '/api/session', { cookie })).status).toBe(401);
    expect((await signIn('ba@thu.example', password)).status).toBe(401);
    expect(await auditOf('ba@thu.example')).toContain('account-disabled');
  });

  it('ends with signing out', async () => {
    await api.account('bon@thu.example', 'viewer');
    const cookie = await api.signIn('bon@thu.example');
    const { status, headers } = await api.call('DELETE', '/api/session', { cookie });
    expect(status).toBe(204);
    expect(headers.get('set-cookie')).toMatch(/^dondoc_session_\d+=;/);
    expect((await api.call('GET', '/api/session', { cookie })).status).toBe(401);
  });

  it('lasts twelve hours after the last use and seven days at most', async () => {
    await api.account('nam@thu.example', 'viewer');
    const cookie = await api.signIn('nam@thu.example');
    const { rows } = await sql.query<{ hours: number }>(
      `SELECT extract(epoch FROM s.expires_at - s.created_at) / 3600 AS hours
       FROM sessions s JOIN accounts a ON a.id = s.account_id WHERE a.email = 'nam@thu.example'`,
    );
    expect(Number(rows[0]?.hours)).toBe(12);
    await sql.query("UPDATE sessions SET expires_at = now() - interval '1 second'");
    expect((await api.call('GET', '/api/session', { cookie })).status).toBe(401);
  });
});

describe('a session', () => {
  it('changes nothing on behalf of another site', async () => {
    await api.account('sau@thu.example', 'admin');
    const cookie = await api.signIn('sau@thu.example');
    const body = { name: 'khoá của trang khác', role: 'viewer' };
    const from = (headers: Record<string, string>) =>
      api.call('POST', '/api/api-keys', { cookie, body, headers });
    expect((await from({ origin: 'https://khac.example' })).status).toBe(403);
    expect((await from({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await from({ origin: api.url, 'sec-fetch-site': 'same-origin' })).status).toBe(201);
    expect(
      (await api.call('GET', '/api/api-keys', { cookie, headers: { origin: 'https://khac.example' } }))
        .status,
    ).toBe(200);
  });
});

describe('API keys', () => {
  it('act with their role, show their secret once and end when revoked', async () => {
    const created = await api.call('POST', '/api/api-keys', {
      body: { name: 'phần mềm báo cáo', role: 'viewer' },
    });
    expect(created.status).toBe(201);
    const key = String(created.body['secret']);
    expect(key).toMatch(/^dd_/);
    expect((await api.call('GET', '/api/api-keys')).text).not.toContain(key);
    expect((await api.call('GET', '/api/session', { key })).body).toMatchObject({ role: 'viewer' });
    expect((await api.call('GET', '/api/accounts', { key })).status).toBe(403);
    await api.call('DELETE', `/api/api-keys/${String(created.body['id'])}`);
    expect((await api.call('GET', '/api/session', { key })).status).toBe(401);
    expect(await auditOf('phần mềm báo cáo')).toEqual(['api-key-created', 'api-key-revoked']);
  });

  it('need an agency for a role that acts for one', async () => {
    const body = { name: 'phần mềm của sở', role: 'agency' };
    const without = await api.call('POST', '/api/api-keys', { body });
    expect(without.status).toBe(422);
    expect(without.body['errors']).toEqual([
      expect.objectContaining({ pointer: '/agencyId', code: 'agency-required' }),
    ]);
    const unknown = await api.call('POST', '/api/api-keys', { body: { ...body, agencyId: randomUUID() } });
    expect(unknown.body['errors']).toEqual([
      expect.objectContaining({ pointer: '/agencyId', code: 'unknown' }),
    ]);
  });

  it('that are wrong are nobody, even beside a good cookie', async () => {
    await api.account('bay@thu.example', 'viewer');
    const cookie = await api.signIn('bay@thu.example');
    expect((await api.call('GET', '/api/session', { cookie, key: 'dd_sai' })).status).toBe(401);
    expect(
      (await api.call('GET', '/api/session', { headers: { authorization: 'Basic eDp5' }, key: null })).status,
    ).toBe(401);
  });

  it('of the environment end when the environment no longer gives them', async () => {
    const other = await createDatabase();
    const key = 'một-khoá-của-môi-trường'.normalize('NFD').replaceAll(/[^a-z-]/g, '') + '-0123456789';
    const first = await startHttp(other.url, { DONDOC_API_KEY: key });
    expect((await first.call('GET', '/api/accounts', { key })).status).toBe(200);
    await first.close();
    const second = await startHttp(other.url, { DONDOC_API_KEY: '' });
    expect((await second.call('GET', '/api/accounts', { key })).status).toBe(401);
    await second.close();
    await other.drop();
  });
});

describe('accounts', () => {
  it('are made by admins only, once per address', async () => {
    const body = {
      email: 'Tam@thu.example',
      name: 'Chuyên viên',
      role: 'viewer',
      password: 'mật khẩu đủ dài',
    };
    const created = await api.call('POST', '/api/accounts', { body });
    expect(created.status).toBe(201);
    expect(created.body).toMatchObject({ email: 'tam@thu.example', role: 'viewer', disabledAt: null });
    expect(created.text).not.toContain('argon2');
    const again = await api.call('POST', '/api/accounts', { body: { ...body, email: 'tam@THU.example' } });
    expect(again.status).toBe(409);
    expect(again.body).toMatchObject({ type: '/problems/email-taken' });
    await api.account('van-phong@thu.example', 'admin');
    await api.account('xem@thu.example', 'viewer');
    const cookie = await api.signIn('xem@thu.example');
    expect((await api.call('POST', '/api/accounts', { cookie, body })).status).toBe(403);
    expect((await api.call('GET', '/api/accounts', { cookie })).status).toBe(403);
  });

  it('are listed page by page without a gap', async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Answer = await api.call(
        'GET',
        `/api/accounts?limit=3${cursor === null ? '' : `&cursor=${cursor}`}`,
      );
      seen.push(...(page.body['items'] as { id: string }[]).map(({ id }) => id));
      cursor = page.body['nextCursor'] as string | null;
    } while (cursor !== null);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe((await api.call('GET', '/api/accounts')).body['total']);
  });

  it('cannot be disabled by themselves', async () => {
    const id = await api.account('chin@thu.example', 'admin');
    const cookie = await api.signIn('chin@thu.example');
    const { status, body } = await api.call('POST', `/api/accounts/${id}/disable`, { cookie });
    expect(status).toBe(409);
    expect(body).toMatchObject({ type: '/problems/own-account', state: 'signed-in' });
  });
});

describe('training mode', () => {
  it('of a database cannot be opened as production', async () => {
    const other = await createDatabase();
    const first = await startHttp(other.url);
    await first.app.get(FirstStartStore).writeMode('training');
    await first.close();
    await expect(startHttp(other.url, production)).rejects.toThrow('thuộc chế độ training');
    await other.drop();
  });

  it('offers its accounts to whoever has not signed in', async () => {
    const offered = (await api.call('GET', '/api/training/accounts', { key: null })).body;
    expect(offered).toEqual({ now: expect.stringMatching(/^20\d\d-/) as string, accounts: [] });
    const { status, body } = await api.call('GET', '/api/session', { key: null });
    expect(status).toBe(401);
    expect(body).toMatchObject({ type: '/problems/unauthenticated', demoAccounts: [] });
  });

  it('and its clock do not exist in production', async () => {
    const real = await startHttp(database.url, production);
    expect((await real.call('GET', '/api/training/accounts', { key: null })).status).toBe(404);
    expect((await real.call('GET', '/api/training/clock')).status).toBe(404);
    expect((await real.call('GET', '/dong-ho')).status).toBe(404);
    const session = await real.call('GET', '/api/session', { key: null });
    expect(session.body).not.toHaveProperty('demoAccounts');
    const cookie = (
      await real.call('POST', '/api/session', {
        body: { email: 'xem@thu.example', password },
        key: null,
      })
    ).headers.get('set-cookie');
    expect(cookie).toContain('Secure');
    await real.close();
  });
});
