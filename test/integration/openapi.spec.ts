import { readFile } from 'node:fs/promises';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startMailbox, type Mailbox } from '#emulators';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { type DeliveryApplication, startDeliveryApplication } from '../support/delivery-application.js';
import { type Answer, type CallOptions, type HttpApplication, startHttp } from './http-application.js';

interface Operation {
  operationId?: string;
  summary?: string;
  tags?: string[];
  security?: unknown[];
  responses: Record<string, { $ref?: string; content?: Record<string, { schema?: object }> }>;
}

interface Document {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
}

const key = 'https://dondoc.example/openapi.json';

let database: TestDatabase;
let mailbox: Mailbox;
let seeded: DeliveryApplication;
let api: HttpApplication;
let document: Document;
let ajv: Ajv2020;

beforeAll(async () => {
  database = await createDatabase();
  mailbox = await startMailbox({ smtpPort: 0, httpPort: 0, folder: null });
  seeded = await startDeliveryApplication(database.url, mailbox.smtpUrl);
  await seeded.advanceAll();
  await seeded.setClock('2024-12-02', '07:45');
  await seeded.deliver('giam-doc.so-tu-phap@phutho.example');
  await seeded.setClock('2025-02-13', '08:00');
  api = await startHttp(database.url);
  document = (await api.call('GET', '/api/openapi.json')).body as unknown as Document;
  ajv = new Ajv2020({ strict: false, allErrors: true, formats: formats() });
  ajv.addSchema({ $id: key, ...document });
});

afterAll(async () => {
  await api.close();
  await seeded.close();
  await mailbox.close();
  await database.drop();
});

function formats() {
  return {
    uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
    date: /^\d{4}-\d\d-\d\d$/,
    'date-time': (text: string) =>
      /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(text) && !Number.isNaN(Date.parse(text)),
    email: /^\S+@\S+$/,
    uri: (text: string) => URL.canParse(text),
    binary: () => true,
  };
}

/** Fails unless the answer is one that the document promises for this operation. */
function expectAsDocumented(method: string, path: string, answer: Answer): void {
  const pointer = (part: string): string => part.replaceAll('~', '~0').replaceAll('/', '~1');
  const responses = document.paths[path]?.[method.toLowerCase()]?.responses;
  const response = responses?.[String(answer.status)];
  expect(response, `${method} ${path} answered ${answer.status}: ${answer.text.slice(0, 300)}`).toBeDefined();
  if (response === undefined || answer.status === 204) return;
  const isProblem = answer.status >= 400;
  const [file] = Object.keys(response.content ?? {}).filter((one) => one !== 'application/json');
  const type = isProblem ? 'application/problem+json' : (file ?? 'application/json');
  expect(answer.headers.get('content-type')).toContain(type);
  // What a file holds is not described.
  if (!isProblem && file !== undefined) return;
  const base = response.$ref ?? `#/paths/${pointer(path)}/${method.toLowerCase()}/responses/${answer.status}`;
  const validate = ajv.compile({ $ref: `${key}${encodeURI(`${base}/content/${pointer(type)}/schema`)}` });
  const isValid = validate(answer.body);
  expect({ method, path, errors: isValid ? [] : validate.errors }).toEqual({ method, path, errors: [] });
}

async function check(
  method: string,
  path: string,
  options: CallOptions & { at?: string } = {},
): Promise<Answer> {
  const { at = path, ...call } = options;
  const answer = await api.call(method, at, call);
  expectAsDocumented(method, path, answer);
  return answer;
}

const firstId = async (list: string): Promise<string> => {
  const { body } = await api.call('GET', list);
  return (body['items'] as { id: string }[])[0]?.id ?? '';
};

/** An assignment of this agency (code), with its stages. */
const dutyOf = async (agencyCode: string): Promise<{ id: string; stageIds: string[] }> => {
  const rows = await seeded.database.query<{ id: string; stage_ids: string[] }>(
    `SELECT a.id, array_agg(s.id ORDER BY s.position) AS stage_ids FROM assignments a
       JOIN agencies g ON g.id = a.agency_id JOIN stages s ON s.assignment_id = a.id
      WHERE g.code = $1 GROUP BY a.id ORDER BY a.id LIMIT 1`,
    [agencyCode],
  );
  return { id: rows[0]?.id ?? '', stageIds: rows[0]?.stage_ids ?? [] };
};

describe('the API document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const result = await new Validator().validate({ ...structuredClone(document) });
    expect(result.errors ?? []).toEqual([]);
    expect(result.valid).toBe(true);
    expect(document.openapi).toBe('3.1.0');
  });

  it('names every operation once, says what it is for and who may call it', () => {
    const operations = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]) => ({ path, method, ...operation })),
    );
    expect(operations.length).toBeGreaterThan(40);
    const ids = operations.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(operations.filter(({ tags }) => tags?.length !== 1)).toEqual([]);
    const open = operations.filter(({ security }) => security?.length === 0);
    expect(new Set(open.map(({ method, path }) => `${method} ${path}`))).toEqual(
      new Set([
        'get /api/deadline-reading',
        'get /api/session',
        'post /api/session',
        'delete /api/session',
        'get /api/training/accounts',
        'get /api/health/live',
        'get /api/health/ready',
      ]),
    );
  });

  it('gives every success a schema and every operation its problems', () => {
    for (const [path, item] of Object.entries(document.paths)) {
      for (const [method, { responses }] of Object.entries(item)) {
        const successes = Object.entries(responses).filter(([status]) => status.startsWith('2'));
        const isDescribed = successes.every(
          ([status, { content = {} }]) =>
            status === '204' || Object.values(content).some(({ schema }) => schema !== undefined),
        );
        expect({ path, method, isDescribed, isAny: successes.length > 0 }).toEqual({
          path,
          method,
          isDescribed: true,
          isAny: true,
        });
        expect(Object.keys(responses)).toEqual(expect.arrayContaining(['500', '503']));
      }
    }
  });

  it('spells out no regular expressions for formats', () => {
    expect(JSON.stringify(document)).not.toContain('"format":"uuid","pattern"');
  });

  it('can be read as a page', async () => {
    const { status, text } = await api.call('GET', '/api/docs');
    expect(status).toBe(200);
    expect(text).toContain('/api/tasks');
  });
});

describe('real answers', () => {
  it('of every list are as documented', async () => {
    const later = 'from=2025-02-13T01:00:00Z&to=2025-03-13T01:00:00Z';
    const lists = Object.keys(document.paths).filter(
      (path) => !path.includes('{') && document.paths[path]?.['get'] !== undefined,
    );
    expect(lists).toEqual(
      expect.arrayContaining(['/api/tasks', '/api/plans', '/api/messages', '/api/questions']),
    );
    for (const path of lists) {
      await check('GET', path, { at: path === '/api/forecast' ? `${path}?${later}` : path });
    }
  });

  it('about one thing are as documented', async () => {
    const { id } = await dutyOf('so-tu-phap');
    const planId = await firstId('/api/plans');
    const itemId = await firstId(`/api/plans/${planId}/items`);
    const { body: timeline } = await check('GET', '/api/assignments/{id}/timeline', {
      at: `/api/assignments/${id}/timeline`,
    });
    expect(new Set((timeline['entries'] as { type: string }[]).map(({ type }) => type))).toEqual(
      new Set(['event', 'rung', 'message']),
    );
    await check('GET', '/api/assignments/{id}', { at: `/api/assignments/${id}` });
    await check('GET', '/api/plans/{id}', { at: `/api/plans/${planId}` });
    await check('GET', '/api/plans/{id}/items', { at: `/api/plans/${planId}/items?limit=100` });
    await check('GET', '/api/items/{id}', { at: `/api/items/${itemId}?year=2025` });
    await check('GET', '/api/messages/{id}', { at: `/api/messages/${await firstId('/api/messages')}` });
  });

  it('about awaited events are as documented', async () => {
    const path = '/api/awaited-events/{id}';
    const at = `/api/awaited-events/${await firstId('/api/awaited-events')}`;
    await check('GET', path, { at });
    const preview = `${at}/preview?happenedOn=2025-02-10&dueOn=2025-11-14`;
    await check('GET', `${path}/preview`, { at: preview });
    const body = { happenedOn: '2025-02-10', dueOn: '2025-11-14' };
    const recorded = await check('POST', `${path}/records`, { at: `${at}/records`, body });
    expect(recorded.status).toBe(202);
    const other = { ...body, dueOn: '2025-12-14' };
    expect((await check('POST', `${path}/records`, { at: `${at}/records`, body: other })).status).toBe(409);
    expect((await check('DELETE', `${path}/records`, { at: `${at}/records` })).status).toBe(202);
  });

  it('about successions are as documented', async () => {
    await check('GET', '/api/successions');
    const body = { kind: 'merge', from: 'cong-an-tinh', to: ['so-tu-phap'], on: '2025-04-01' };
    expect((await check('POST', '/api/successions/preview', { body })).status).toBe(200);
    expect((await check('POST', '/api/successions', { body })).status).toBe(201);
    expect((await check('POST', '/api/successions', { body })).status).toBe(422);
  });

  it('to commands are as documented', async () => {
    const { id, stageIds } = await dutyOf('so-tu-phap');
    const [stageId] = stageIds;
    const at = (command: string) => `/api/assignments/${id}/${command}`;
    const command = (name: string, body: object) =>
      check('POST', `/api/assignments/{id}/${name}`, { at: at(name), body });
    expect((await command('acknowledgements', {})).status).toBe(200);
    expect((await command('progress', { result: 'Đã xây dựng dự thảo' })).status).toBe(201);
    expect((await command('nudges', {})).status).toBe(201);
    const plan12 = {
      documentNumber: '12/KH-STP',
      documentOn: '2025-02-10',
      documentTitle: 'Kế hoạch năm 2025',
    };
    expect((await command('completions', { stageIds: [stageId], ...plan12 })).status).toBe(201);
    expect((await command('returns', { stageIds: [stageId], reason: 'Thiếu phụ lục' })).status).toBe(201);
    expect((await command('completions', { stageIds: 'mốc' })).status).toBe(422);
  });

  it('to changes are as documented', async () => {
    const { id, stageIds } = await dutyOf('so-noi-vu');
    const [stageId] = stageIds;
    const command = (name: string, body: object) =>
      check('POST', `/api/assignments/{id}/${name}`, { at: `/api/assignments/${id}/${name}`, body });
    const decided = { reason: 'Theo chỉ đạo', decisionNumber: '90/QĐ-UBND', decidedOn: '2025-02-10' };
    const stages = { stageIds: [stageId] };
    expect((await command('pauses', { ...stages, ...decided })).status).toBe(201);
    expect((await command('resumptions', { ...stages, ...decided })).status).toBe(201);
    expect((await command('resumptions', { ...stages, ...decided })).status).toBe(409);
    expect((await command('cancellations', { ...stages, reason: 'Trùng' })).status).toBe(201);
    expect((await command('reopenings', { ...stages, reason: 'Nhầm' })).status).toBe(201);
    const [dated] = await seeded.database.query<{ id: string; assignment_id: string }>(
      "SELECT id, assignment_id FROM stages WHERE nominal = '2025-12-15' ORDER BY id LIMIT 1",
    );
    const at = (name: string) => `/api/assignments/${dated?.assignment_id}/${name}`;
    const onDated = (name: string, body: object) =>
      check('POST', `/api/assignments/{id}/${name}`, { at: at(name), body: { stageId: dated?.id, ...body } });
    expect((await onDated('working-dates', { workingOn: '2025-12-01' })).status).toBe(201);
    const asked = await onDated('extension-requests', { newOn: '2025-12-22', reason: 'Chờ số liệu' });
    expect(asked.status).toBe(201);
    const late = { newOn: '2025-03-01', reason: 'x', documentNumber: '1', documentOn: '2025-02-10' };
    expect((await onDated('commitments', late)).status).toBe(409);
    const about = (name: string) => `/api/change-requests/${String(asked.body['requestId'])}/${name}`;
    const decide = (name: string, body: object) =>
      check('POST', `/api/change-requests/{id}/${name}`, { at: about(name), body });
    const grant = { decisionNumber: '88/UBND-NC', decidedOn: '2025-02-12' };
    expect((await decide('extensions', grant)).status).toBe(200);
    expect((await decide('refusals', { reason: 'x' })).status).toBe(409);
    expect((await decide('transfers', {})).status).toBe(404);
    await check('GET', '/api/change-requests');
    await check('PUT', '/api/change-settings', { body: { extensionsAtMost: 3 } });
  });

  it('to transfers and changes of many stages are as documented', async () => {
    const { id } = await dutyOf('so-tai-chinh');
    const agencies = await seeded.database.query<{ id: string }>(
      "SELECT id FROM agencies WHERE code IN ('so-ngoai-vu', 'so-cong-thuong', 'so-xay-dung') ORDER BY code LIMIT 1",
    );
    const agencyId = agencies[0]?.id;
    const command = (name: string, body: object) =>
      check('POST', `/api/assignments/{id}/${name}`, { at: `/api/assignments/${id}/${name}`, body });
    expect((await command('transfer-requests', { reason: 'Ngoài lĩnh vực', agencyId })).status).toBe(201);
    expect((await command('transfers', { reason: 'Đúng lĩnh vực', agencyId })).status).toBe(201);
    const decided = { reason: 'Theo chỉ đạo', decisionNumber: '90/QĐ-UBND', decidedOn: '2025-02-10' };
    const body = { kind: 'shift', shiftDays: 7, filter: { dueFrom: '2025-06-01' }, ...decided };
    const previewed = await check('POST', '/api/bulk-changes', { body });
    expect(previewed.status).toBe(201);
    const one = `/api/bulk-changes/${String(previewed.body['id'])}`;
    await check('GET', '/api/bulk-changes/{id}', { at: one });
    const post = (name: string) => check('POST', `/api/bulk-changes/{id}/${name}`, { at: `${one}/${name}` });
    expect((await post('applications')).status).toBe(200);
    expect((await post('applications')).status).toBe(409);
    expect((await post('undos')).status).toBe(200);
  });

  it('to a rehearsal are as documented', async () => {
    const [plan] = await seeded.database.query<{ id: string }>(
      "SELECT id FROM plans WHERE number LIKE '1782/%'",
    );
    const at = `/api/plans/${plan?.id}/years`;
    const path = '/api/plans/{id}/years/{year}/rehearsal';
    const body = { assumption: 'all-on-time' };
    expect((await check('POST', path, { at: `${at}/2025/rehearsal`, body })).status).toBe(200);
    expect((await check('POST', path, { at: `${at}/2040/rehearsal`, body })).status).toBe(422);
  });

  it('to imports are as documented', async () => {
    const form = new FormData();
    const csv = await readFile(new URL('../../seeds/phu-tho-1782/items.csv', import.meta.url));
    form.set('file', new Blob([csv], { type: 'text/csv' }), 'items.csv');
    const head = { number: '99/KH-UBND', issuedOn: '2025-01-02', fromYear: '2025', toYear: '2025' };
    for (const [name, value] of Object.entries({
      ...head,
      issuer: 'UBND tỉnh Phú Thọ',
      title: 'Kế hoạch thử',
    })) {
      form.set(name, value);
    }
    const response = await fetch(`${api.url}/api/plans/imports`, {
      method: 'POST',
      headers: { authorization: 'Bearer key-of-the-http-tests' },
      body: form,
    });
    const text = await response.text();
    const body = JSON.parse(text) as Record<string, unknown>;
    expectAsDocumented('POST', '/api/plans/imports', {
      status: response.status,
      headers: response.headers,
      text,
      body,
    });
    expect([201, 422]).toContain(response.status);
  });

  it('to accounts and keys are as documented', async () => {
    const account = {
      email: 'tai-lieu@thu.example',
      name: 'Tài liệu',
      role: 'viewer',
      password: 'mật khẩu đủ dài',
    };
    const { body } = await check('POST', '/api/accounts', { body: account });
    await check('POST', '/api/accounts/{id}/disable', { at: `/api/accounts/${String(body['id'])}/disable` });
    const created = await check('POST', '/api/api-keys', { body: { name: 'tài liệu', role: 'viewer' } });
    await check('DELETE', '/api/api-keys/{id}', { at: `/api/api-keys/${String(created.body['id'])}` });
    const demo = { email: 'van-phong@phutho.example', password: 'tap-huan-2024' };
    expect((await check('POST', '/api/session', { body: demo, key: null })).status).toBe(200);
    await check('DELETE', '/api/session', { key: null });
  });

  it('to refused requests are problems as documented', async () => {
    const missing = '00000000-0000-7000-8000-000000000000';
    expect((await check('GET', '/api/tasks', { key: null })).status).toBe(401);
    expect((await check('GET', '/api/tasks', { at: '/api/tasks?state=late' })).status).toBe(422);
    expect((await check('GET', '/api/assignments/{id}', { at: `/api/assignments/${missing}` })).status).toBe(
      404,
    );
    expect((await check('POST', '/api/accounts', { body: {} })).status).toBe(422);
    const { id, stageIds } = await dutyOf('so-tai-chinh');
    const early = await check('POST', '/api/assignments/{id}/confirmations', {
      at: `/api/assignments/${id}/confirmations`,
      body: { stageIds: [stageIds[0]] },
    });
    expect(early.status).toBe(409);
  });
});
