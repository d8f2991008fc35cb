import { readFile } from 'node:fs/promises';
import type { NestExpressApplication } from '@nestjs/platform-express';
import supertest from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { ImportDirectory, PrepareSystem, systemActor } from '#application';
import { createLogger, readConfig } from '#platform';
import { registerOfSeed } from '../../apps/api/src/prepare/register-of-seed.js';
import { createApi } from '../../apps/api/src/http/create-api.js';
import { readPhuTho1782 } from '../../seeds/phu-tho-1782/load.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { createLogWatch } from '../support/log-watch.js';
import { type PlanApplication, startPlanApplication } from '../support/plan-application.js';

const KEY = 'key-of-the-import-tests';
const HEADING = 'STT,Nhiệm vụ,Sản phẩm,Cơ quan chủ trì,Cơ quan phối hợp,Thời gian hoàn thành';

const fields: Record<string, string> = {
  number: '15/KH-UBND',
  issuer: 'UBND tỉnh Phú Thọ',
  issuedOn: '2024-11-20',
  title: 'Kế hoạch cải cách hành chính năm 2025',
  fromYear: '2025',
  toYear: '2025',
};

const log = createLogWatch();
let database: TestDatabase;
let plans: PlanApplication;
let api: NestExpressApplication;

beforeAll(async () => {
  database = await createDatabase();
  plans = await startPlanApplication(database.url);
  await plans.app.get(PrepareSystem).run(systemActor, 'training');
  await plans.setClock('2024-12-02', '09:00');
  await plans.app.get(ImportDirectory).run(systemActor, registerOfSeed(await readPhuTho1782()));
  const config = readConfig({ DATABASE_URL: database.url, DONDOC_API_KEY: KEY });
  api = await createApi(config, createLogger('api', log.stream));
  await api.init();
});

afterAll(async () => {
  await api.close();
  await plans.close();
  await database.drop();
  log.close();
});

const server = () => supertest(api.getHttpServer());

function upload(file: string | Buffer | null, { name = 'phu-luc.csv', form = fields } = {}) {
  const request = server().post('/api/plans/imports').set('Authorization', `Bearer ${KEY}`);
  for (const [field, value] of Object.entries(form)) void request.field(field, value);
  return file === null ? request : request.attach('file', Buffer.from(file), name);
}

function apply(id: string, decisions: object = {}) {
  return server()
    .post(`/api/plans/imports/${id}/apply`)
    .set('Authorization', `Bearer ${KEY}`)
    .send({ decisions });
}

function read(path: string) {
  return server().get(path).set('Authorization', `Bearer ${KEY}`);
}

async function stored(): Promise<{ batches: number; plans: number }> {
  const [row] = await plans.database.query<{ batches: number; plans: number }>(
    'SELECT (SELECT count(*)::int FROM import_batches) AS batches, (SELECT count(*)::int FROM plans) AS plans',
  );
  return row ?? { batches: -1, plans: -1 };
}

describe('a plan that cannot be read', () => {
  const rows = (...lines: string[]): string => [HEADING, ...lines].join('\n');
  const cases: [string, string | Buffer, { code: string; row: number | null; column: string | null }][] = [
    [
      'a missing column',
      'STT,Nhiệm vụ,Cơ quan chủ trì\n1,Việc,Sở Nội vụ',
      { code: 'missing-column', row: 1, column: 'deadline' },
    ],
    ['an empty file', '', { code: 'empty-file', row: null, column: null }],
    [
      'a row without a task',
      rows('1,,Báo cáo,Sở Nội vụ,,Quý II'),
      { code: 'missing-task', row: 2, column: 'task' },
    ],
    [
      'a doubled ordinal',
      rows('1,Việc một,Báo cáo,Sở Nội vụ,,Quý II', '1,Việc hai,Báo cáo,Sở Nội vụ,,Quý III'),
      { code: 'doubled-ordinal', row: 3, column: 'ordinal' },
    ],
    [
      '20 MB of text',
      `${HEADING}\n1,${'x'.repeat(19 * 1024 * 1024)}`,
      { code: 'cell-too-long', row: 2, column: null },
    ],
  ];

  it.each(cases)(
    'with %s is refused by row and column, and nothing is stored',
    async (_what, file, problem) => {
      const before = await stored();
      const { body } = await upload(file)
        .expect(422)
        .expect('Content-Type', /problem\+json/);
      expect(body).toMatchObject({ type: '/problems/import-refused', status: 422 });
      expect(body.problems[0]).toMatchObject({ ...problem, severity: 'error' });
      expect(body.problems[0].message).toMatch(/\S/);
      expect(await stored()).toEqual(before);
    },
  );

  it('as a broken XLSX is refused, and nothing is stored', async () => {
    const before = await stored();
    const whole = await workbook();
    const { body } = await upload(whole.subarray(0, whole.length - 300), { name: 'phu-luc.xlsx' }).expect(
      422,
    );
    expect(body.problems[0]).toMatchObject({ severity: 'error' });
    expect(await stored()).toEqual(before);
  });

  it('because it is larger than 20 MB gets 413', async () => {
    const { body } = await upload('x'.repeat(21 * 1024 * 1024)).expect(413);
    expect(body).toMatchObject({ type: '/problems/file-too-large', errors: [{ pointer: '/file' }] });
  });

  it('without a file, or with a wrong field, gets pointers into the form', async () => {
    const { body } = await upload(null, { form: { ...fields, issuedOn: '2024-13-01' } }).expect(422);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer).toSorted()).toEqual([
      '/file',
      '/issuedOn',
    ]);
    await upload(`${HEADING}\n1,Việc,,Sở Nội vụ,,Quý II`, { form: { ...fields, toYear: '2020' } }).expect(
      422,
    );
    const standing = { ...fields, standingAgencyId: '01890000-0000-7000-8000-000000000000' };
    await upload(`${HEADING}\n1,Việc,,Sở Nội vụ,,Quý II`, { form: standing }).expect(422);
  });
});

describe('a plan that can be read', () => {
  const file = [
    HEADING,
    '1,Ban hành kế hoạch tuyên truyền,Kế hoạch,Sở Nội vụ,"Sở, ban, ngành",Trong tháng 01 của năm Kế hoạch',
    '2,Kiểm tra công vụ,Báo cáo,Sở Nội Chính,Cơ quan XYZ,Quý II/2025',
    '3,Rà soát,Báo cáo,"Các Sở: Tài chính; Xây dựng…",,Quý III/2025',
  ].join('\n');

  it('is shown with readings, unknown names, questions and counts, and kept until it is applied', async () => {
    const { body } = await upload(file, { name: 'phụ lục.csv' }).expect(201);
    expect(body).toMatchObject({
      fileName: 'phụ lục.csv',
      summary: '3 nhiệm vụ, 3 cơ quan, 2 tên chưa rõ',
      planId: null,
    });
    expect(body.rows[0].reading.text).toContain('tháng 1');
    expect(body.unknownNames.map(({ printed }: { printed: string }) => printed)).toEqual([
      'Sở Nội Chính',
      'Cơ quan XYZ',
    ]);
    expect(body.problems.map(({ code, row }: { code: string; row: number }) => `${code} ${row}`)).toContain(
      'unknown-agency 3',
    );
    expect(body.rows[2].question.named).toHaveLength(2);
    const again = await read(`/api/plans/imports/${body.id}`).expect(200);
    expect(again.body).toEqual(body);
  });

  it('becomes one plan however often it is applied; unknown names are kept as printed and asked about', async () => {
    const { body } = await upload(file).expect(201);
    const first = await apply(body.id).expect(200);
    const second = await apply(body.id).expect(200);
    expect(second.body.id).toBe(first.body.id);
    expect(first.body).toMatchObject({ number: '15/KH-UBND', items: 3, openQuestions: 3 });
    const items = await read(`/api/plans/${first.body.id}/items`).expect(200);
    expect(items.body.items[1].agencies).toContainEqual({
      role: 'lead',
      printed: 'Sở Nội Chính',
      agencyId: null,
      groupId: null,
      name: null,
    });
    const other = await upload(file).expect(201);
    const refused = await apply(other.body.id).expect(409);
    expect(refused.body).toMatchObject({ type: '/problems/plan-exists', planId: first.body.id });
  });

  it('is applied once by two people at once', async () => {
    const { body } = await upload(file, { form: { ...fields, number: '16/KH-UBND' } }).expect(201);
    const both = await Promise.all([apply(body.id), apply(body.id)]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(both[0]?.body.id).toBe(both[1]?.body.id);
  });

  it('gives an unknown agency its item once somebody has told who it is', async () => {
    const { body } = await upload(file, { form: { ...fields, number: '17/KH-UBND' } }).expect(201);
    const plan = await apply(body.id).expect(200);
    await plans.activate(plan.body.id, 2025);
    const questions = await read(
      `/api/questions?planId=${plan.body.id}&kind=unknown-agency&open=true`,
    ).expect(200);
    const question = questions.body.items.find(
      ({ data }: { data: { printed: string } }) => data.printed === 'Sở Nội Chính',
    );
    const agencies = await read('/api/agencies?limit=200').expect(200);
    const agencyId = agencies.body.items.find(({ code }: { code: string }) => code === 'so-noi-vu').id;
    const answer = () =>
      server()
        .post(`/api/questions/${question.id}/answers`)
        .set('Authorization', `Bearer ${KEY}`)
        .send({ agencyId });
    await answer().expect(200);
    await answer().expect(409);
    const items = await read(`/api/plans/${plan.body.id}/items`).expect(200);
    expect(items.body.items[1].assignments).toMatchObject([{ year: 2025, agencyName: 'Sở Nội vụ' }]);
    const preview = await upload(file, { form: { ...fields, number: '18/KH-UBND' } }).expect(201);
    expect(preview.body.unknownNames.map(({ printed }: { printed: string }) => printed)).toEqual([
      'Cơ quan XYZ',
    ]);
  });

  it('takes decisions on leads, names and readings, and refuses those about nothing', async () => {
    const { body } = await upload(file, { form: { ...fields, number: '19/KH-UBND' } }).expect(201);
    const [agency] = body.rows[2].question.proposed;
    await apply(body.id, { leads: [{ row: 99, agencyIds: [agency.agencyId] }] }).expect(422);
    const plan = await apply(body.id, {
      leads: [{ row: 4, agencyIds: [agency.agencyId] }],
      readings: [{ row: 3, rule: { kind: 'onDate', date: '2025-05-05' } }],
    }).expect(200);
    const items = await read(`/api/plans/${plan.body.id}/items`).expect(200);
    expect(items.body.items[2].agencies).toHaveLength(1);
    expect(items.body.items[1].reading.rule).toEqual({ kind: 'onDate', date: '2025-05-05' });
    const detail = await read(`/api/items/${items.body.items[1].id}?year=2025`).expect(200);
    expect(detail.body.year.stages).toMatchObject([{ nominal: '2025-05-05' }]);
  });

  it('reads the same from XLSX', async () => {
    const { body } = await upload(await workbook(), { name: 'phu-luc.xlsx' }).expect(201);
    expect(body.rows).toMatchObject([{ ordinal: '1', task: 'Việc một', lead: 'Sở Nội vụ' }]);
  });
});

describe('a plan as its issuing document', () => {
  const text = () => readFile(new URL('../fixtures/imports/ke-hoach-1782.txt', import.meta.url));
  const table = `${HEADING}\n1,Việc một,Báo cáo,Sở Nội vụ,,Quý II`;

  it('needs nothing typed: the whole text of plan 1782 gives its head, groups and 39 rows', async () => {
    const { body } = await upload(await text(), { name: 'ke-hoach-1782.txt', form: {} }).expect(201);
    const found = {
      number: '1782/KH-UBND',
      issuer: 'UBND tỉnh Phú Thọ',
      issuedOn: '2021-05-05',
      title: 'Kế hoạch cải cách hành chính nhà nước tỉnh Phú Thọ giai đoạn 2021 - 2025',
      fromYear: 2021,
      toYear: 2025,
    };
    expect(body).toMatchObject({ found, missing: [], plan: found, counts: { items: 39 } });
    expect(new Set(body.rows.map(({ group }: { group: string }) => group)).size).toBe(8);
    const plan = await apply(body.id).expect(200);
    expect(plan.body).toMatchObject({ number: '1782/KH-UBND', items: 39, fromYear: 2021, toYear: 2025 });
    expect(plan.body.settings.senderName).toBe('UBND tỉnh Phú Thọ');
  });

  it('is overruled by what was entered', async () => {
    const { body } = await upload(await text(), {
      form: { number: '21/KH-UBND', toYear: '2022' },
    }).expect(201);
    expect(body.plan).toMatchObject({ number: '21/KH-UBND', issuedOn: '2021-05-05', toYear: 2022 });
    expect(body.found.number).toBe('1782/KH-UBND');
    await upload(await text(), { form: { toYear: '2020' } }).expect(422);
  });

  it('is asked for where the file does not tell it; without it there is no plan', async () => {
    const { body } = await upload(table, { form: { title: 'Kế hoạch', fromYear: '2025' } }).expect(201);
    expect(body.missing).toEqual(['number', 'issuer', 'issuedOn', 'toYear']);
    const before = await stored();
    const refused = await apply(body.id).expect(422);
    expect(refused.body).toMatchObject({ type: '/problems/plan-incomplete', missing: body.missing });
    expect(refused.body.errors[0]).toMatchObject({ pointer: '/decisions/plan/number' });
    expect(await stored()).toEqual(before);
    const { issuer, issuedOn } = fields;
    const entered = { number: '22/KH-UBND', issuer, issuedOn, toYear: 2025 };
    const plan = await apply(body.id, { plan: entered }).expect(200);
    expect(plan.body).toMatchObject({ number: '22/KH-UBND', title: 'Kế hoạch', fromYear: 2025 });
    await apply(body.id, { plan: { number: '' } }).expect(422);
  });

  it('marked secret is refused with the law, and nothing is stored', async () => {
    const before = await stored();
    const { body } = await upload(`TỐI MẬT,,,,,\n${table}`).expect(422);
    expect(body.problems).toMatchObject([{ code: 'secret-document', severity: 'error' }]);
    expect(body.detail).toContain('Luật Bảo vệ bí mật nhà nước');
    expect(await stored()).toEqual(before);
  });

  it('may be a web page', async () => {
    const row = (tag: string, cells: string) =>
      `<tr>${cells
        .split(',')
        .map((cell) => `<${tag}>${cell}</${tag}>`)
        .join('')}</tr>`;
    const html = `<html><table>${row('th', HEADING)}${row('td', '1,Việc một,Báo cáo,Sở Nội vụ,,Quý II')}</table>`;
    const { body } = await upload(html, { name: 'trang.html' }).expect(201);
    expect(body.rows).toMatchObject([{ ordinal: '1', task: 'Việc một', lead: 'Sở Nội vụ' }]);
  });
});

it('is described in OpenAPI as a form with a file', async () => {
  const { body } = await read('/api/openapi.json').expect(200);
  const { content } = body.paths['/api/plans/imports'].post.requestBody;
  expect(Object.keys(content)).toEqual(['multipart/form-data']);
  expect(body.components.schemas.ImportPlanForm.properties.file).toMatchObject({ format: 'binary' });
});

async function workbook(): Promise<Buffer> {
  const cell = (value: string) => ({ value });
  const rows = [
    HEADING.split(',').map(cell),
    ['1', 'Việc một', 'Báo cáo', 'Sở Nội vụ', '', 'Quý II'].map(cell),
  ];
  return writeExcelFile(rows).toBuffer();
}
