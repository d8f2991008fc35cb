import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { ListAccounts } from '#application';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { type DatabaseGate, gateTo, type HttpApplication, startHttp } from './http-application.js';

let database: TestDatabase;
let api: HttpApplication;

beforeAll(async () => {
  database = await createDatabase();
  api = await startHttp(database.url);
});

afterEach(() => vi.restoreAllMocks());

afterAll(async () => {
  await api.close();
  await database.drop();
});

interface Layer {
  route?: { path: string; methods: Record<string, boolean> };
}

/** Every route of the running application, as Express knows them. */
function routes(): { method: string; path: string }[] {
  const { router } = api.app.getHttpAdapter().getInstance() as { router: { stack: Layer[] } };
  return router.stack.flatMap(({ route }) =>
    route === undefined
      ? []
      : Object.keys(route.methods).map((method) => ({ method: method.toUpperCase(), path: route.path })),
  );
}

const isPublic = ({ path }: { path: string }): boolean =>
  /^\/api\/(health\/(live|ready)|session|training\/accounts|deadline-reading)$|^\/cong-cu\/|^\/a\/|^\/dang-(nhap|xuat)$/.test(
    path,
  );

describe('sign-in', () => {
  it('is needed for every route but health, acknowledgement, the calculator and sign-in itself', async () => {
    const all = routes();
    expect(all.length).toBeGreaterThan(30);
    for (const { method, path } of all.filter((route) => !isPublic(route))) {
      const { status, body } = await api.call(method, path.replaceAll(/:\w+/g, randomUUID()), { key: null });
      expect({ method, path, status, type: body['type'] }).toEqual({
        method,
        path,
        status: 401,
        type: '/problems/unauthenticated',
      });
    }
  });

  it('is where a browser is led, and back again', async () => {
    const page = await api.call('GET', '/qua-han?state=returned', {
      key: null,
      headers: { accept: 'text/html' },
    });
    expect(page.status).toBe(303);
    expect(page.headers.get('location')).toBe('/dang-nhap?tiep=%2Fqua-han%3Fstate%3Dreturned');
    await api.account('trang@thu.example', 'viewer');
    const form = (email: string, tiep: string) =>
      api.call('POST', '/dang-nhap', {
        key: null,
        text: new URLSearchParams({ email, password: 'mật khẩu của người thử', tiep }).toString(),
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          accept: 'text/html',
          origin: api.url,
        },
      });
    expect((await form('trang@thu.example', '/qua-han?state=returned')).headers.get('location')).toBe(
      '/qua-han?state=returned',
    );
    expect((await form('trang@thu.example', '//khac.example')).headers.get('location')).toBe('/');
    const wrong = await form('khong-co@thu.example', '/');
    expect(wrong.status).toBe(401);
    expect(wrong.text).toContain('Thư điện tử hoặc mật khẩu chưa đúng.');
  });
});

describe('a problem', () => {
  const problem = (body: Record<string, unknown>) => ({
    type: expect.stringMatching(/^\/problems\/[a-z-]+$/),
    title: expect.any(String),
    detail: expect.any(String),
    ...body,
  });

  it('names every wrong field by pointer, in Vietnamese', async () => {
    const { status, headers, body } = await api.call('POST', '/api/accounts', {
      body: { email: 'không phải thư', name: '', role: 'king', password: 'ngắn', extra: 1 },
    });
    expect(status).toBe(422);
    expect(headers.get('content-type')).toContain('application/problem+json');
    expect(body).toEqual(
      problem({
        type: '/problems/invalid-request',
        status: 422,
        instance: '/api/accounts',
        errors: expect.any(Array),
      }),
    );
    expect(body['errors']).toEqual(
      expect.arrayContaining([
        { pointer: '/email', code: 'invalid-format', message: 'không phải địa chỉ thư điện tử' },
        { pointer: '/name', code: 'too-small', message: 'không được để trống' },
        {
          pointer: '/role',
          code: 'invalid-value',
          message: 'phải là một trong: admin, office, standing, agency, viewer',
        },
        { pointer: '/password', code: 'too-small', message: 'phải có ít nhất 12 ký tự' },
        { pointer: '/extra', code: 'unrecognized-keys', message: 'không có trường này' },
      ]),
    );
  });

  it('names what is missing when nothing was sent', async () => {
    const { status, body } = await api.call('POST', '/api/api-keys');
    expect(status).toBe(422);
    expect(body['errors']).toContainEqual({
      pointer: '/name',
      code: 'invalid-type',
      message: 'chưa có giá trị',
    });
  });

  it('points into the query and the path', async () => {
    const query = await api.call('GET', '/api/accounts?limit=1000');
    expect(query.body['errors']).toEqual([
      { pointer: '/query/limit', code: 'too-big', message: 'phải từ 200 trở xuống' },
    ]);
    const path = await api.call('DELETE', '/api/api-keys/khong-phai-ma');
    expect(path.body['errors']).toEqual([
      { pointer: '/path/id', code: 'invalid-format', message: 'không phải mã hợp lệ' },
    ]);
  });

  it.each([
    [
      'bad JSON',
      400,
      'bad-json',
      '/api/accounts',
      { text: '{"a":', headers: { 'content-type': 'application/json' } },
    ],
    ['an unknown address', 404, 'not-found', '/api/khong-co', {}],
    [
      'a media type nobody reads',
      415,
      'unsupported-media-type',
      '/api/accounts',
      { text: 'a=b', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    ],
    ['too much', 413, 'payload-too-large', '/api/accounts', { body: { name: 'x'.repeat(1_100_000) } }],
  ])('is told for %s', async (_what, status, code, path, options) => {
    const answer = await api.call('POST', path, options);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.body).toEqual(problem({ type: `/problems/${code}`, status, instance: path }));
  });

  it('shows nothing of an error that is ours', async () => {
    api.log.allow(/a password that must not be seen/);
    vi.spyOn(api.app.get(ListAccounts), 'run').mockRejectedValue(
      new Error('a password that must not be seen'),
    );
    const { status, text, body } = await api.call('GET', '/api/accounts');
    expect(status).toBe(500);
    expect(body).toEqual(
      problem({ type: '/problems/internal-error', status: 500, instance: '/api/accounts' }),
    );
    expect(text).not.toContain('password');
  });

  it('is a page for a person with a browser', async () => {
    const { status, headers, text } = await api.call('GET', '/khong-co', {
      headers: { accept: 'text/html,*/*;q=0.8' },
    });
    expect(status).toBe(404);
    expect(headers.get('content-type')).toContain('text/html');
    expect(text).toContain('Không tìm thấy');
  });
});

describe('every answer', () => {
  it('forbids scripts, frames and keeping', async () => {
    const { headers } = await api.call('GET', '/api/health/live');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-powered-by')).toBeNull();
  });
});

describe('Idempotency-Key', () => {
  const create = (name: string, key: string) =>
    api.call('POST', '/api/api-keys', {
      body: { name, role: 'viewer' },
      headers: { 'idempotency-key': key },
    });

  it('carries a command out once and answers alike', async () => {
    const first = await create('một lần', 'k-1');
    const second = await create('một lần', 'k-1');
    expect(first.status).toBe(201);
    expect(second.status).toBe(201);
    expect(second.body).toEqual(first.body);
    expect(first.headers.get('idempotent-replayed')).toBeNull();
    expect(second.headers.get('idempotent-replayed')).toBe('true');
  });

  it('of another request is refused', async () => {
    await create('khoá chung', 'k-2');
    const { status, body } = await create('khoá chung nhưng khác', 'k-2');
    expect(status).toBe(422);
    expect(body).toMatchObject({ type: '/problems/idempotency-key-reused' });
  });

  it('belongs to its actor', async () => {
    await api.account('khac@thu.example', 'admin');
    const cookie = await api.signIn('khac@thu.example');
    await create('của người thứ nhất', 'k-3');
    const { status } = await api.call('POST', '/api/api-keys', {
      cookie,
      body: { name: 'của người thứ hai', role: 'viewer' },
      headers: { 'idempotency-key': 'k-3' },
    });
    expect(status).toBe(201);
  });

  it('lets one of two that come at once through', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => create('cùng lúc', 'k-4')));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 201).length).toBeGreaterThan(0);
    expect(statuses.every((status) => status === 201 || status === 409)).toBe(true);
    const secrets = new Set(answers.filter(({ status }) => status === 201).map(({ body }) => body['secret']));
    expect(secrets.size).toBe(1);
    expect((await create('cùng lúc', 'k-4')).headers.get('idempotent-replayed')).toBe('true');
  });

  it('keeps a refusal, but not an error of ours', async () => {
    await create('đã có', 'k-5');
    const refused = await create('đã có', 'k-6');
    expect(refused.status).toBe(409);
    const again = await create('đã có', 'k-6');
    expect(again.status).toBe(409);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(again.headers.get('content-type')).toContain('application/problem+json');
    expect(again.body).toEqual(refused.body);
  });

  it('must be printable', async () => {
    const { status, body } = await create('khoá sai', 'x'.repeat(201));
    expect(status).toBe(400);
    expect(body).toMatchObject({ type: '/problems/bad-idempotency-key' });
  });
});

describe('while PostgreSQL is away', () => {
  let gate: DatabaseGate;
  let other: TestDatabase;
  let cut: HttpApplication;

  beforeAll(async () => {
    other = await createDatabase();
    gate = await gateTo(other.url);
    cut = await startHttp(gate.url);
  });

  afterAll(async () => {
    await gate.open();
    await cut.close();
    await gate.close();
    await other.drop();
  });

  it('answers 503 with a time to wait, lives, and recovers by itself', async () => {
    expect((await cut.call('GET', '/api/health/ready', { key: null })).status).toBe(200);
    cut.log.allow(/Postgres pool raised an error|Connection terminated/);
    await gate.cut();
    const answer = await cut.call('GET', '/api/accounts');
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('5');
    expect(answer.body).toMatchObject({ type: '/problems/unavailable' });
    expect((await cut.call('GET', '/api/health/ready', { key: null })).status).toBe(503);
    expect((await cut.call('GET', '/api/health/live', { key: null })).status).toBe(200);
    await gate.open();
    expect((await cut.call('GET', '/api/health/ready', { key: null })).status).toBe(200);
    expect((await cut.call('GET', '/api/accounts')).status).toBe(200);
  });

  it('does not hang when the server takes connections but says nothing', async () => {
    cut.log.allow(/Postgres pool raised an error|Connection terminated/);
    gate.silence();
    expect((await cut.call('GET', '/api/health/ready', { key: null })).status).toBe(503);
    expect((await cut.call('GET', '/api/accounts')).status).toBe(503);
    await gate.open();
  });
});

describe('readiness', () => {
  it('is denied while a migration is missing', async () => {
    const behind = await createDatabase();
    const early = await startHttp(behind.url);
    const { Database } = await import('#persistence');
    await early.app.get(Database).query('DELETE FROM migrations');
    const { status, body } = await early.call('GET', '/api/health/ready', { key: null });
    expect(status).toBe(503);
    expect(body).toMatchObject({ type: '/problems/migrations-pending' });
    await early.close();
    await behind.drop();
  });
});
