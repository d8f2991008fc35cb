import { readFile } from 'node:fs/promises';
import type { NestExpressApplication } from '@nestjs/platform-express';
import supertest from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PrepareSystem, systemActor } from '#application';
import { createLogger, readConfig } from '#platform';
import { createApi } from '../../apps/api/src/http/create-api.js';
import { TrainingSeed } from '../../apps/api/src/prepare/training-seed.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { createLogWatch } from '../support/log-watch.js';
import { type PlanApplication, startPlanApplication } from '../support/plan-application.js';

const KEY = 'key-of-the-prose-tests';
const log = createLogWatch();
let database: TestDatabase;
let plans: PlanApplication;
let api: NestExpressApplication;

interface PlanRow {
  id: string;
  number: string | null;
  title: string;
  isReference: boolean;
  items: number;
  years: unknown[];
}

beforeAll(async () => {
  database = await createDatabase();
  plans = await startPlanApplication(database.url);
  await plans.app.get(PrepareSystem).run(systemActor, 'training');
  await plans.app.get(TrainingSeed).load();
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

const call = (method: 'get' | 'post' | 'put', path: string) =>
  supertest(api.getHttpServer())[method](path).set('Authorization', `Bearer ${KEY}`);

async function seededPlans(): Promise<PlanRow[]> {
  return (await call('get', '/api/plans').expect(200)).body.items;
}

async function idOf(part: string): Promise<string> {
  const plan = (await seededPlans()).find(({ number, title }) => `${number} ${title}`.includes(part));
  return plan?.id ?? '';
}

async function count(path: string): Promise<number> {
  return (await call('get', path).expect(200)).body.items.length;
}

describe('the five documents of the training system', () => {
  it('stand in the list, plan 1782 first and alone active', async () => {
    const found = await seededPlans();
    expect(found.map(({ number, isReference, items }) => [number, isReference, items])).toEqual([
      ['1782/KH-UBND', false, 39],
      [null, true, 0],
      [null, true, 0],
      ['2943/KH-UBND', false, 0],
      ['169/QĐ-BCĐCCHC', false, 0],
    ]);
    expect(found.map(({ years }) => years.length)).toEqual([1, 0, 0, 0, 0]);
  });

  it('have targets and proposals', async () => {
    expect(await count(`/api/plans/${await idOf('1782')}/targets`)).toBe(22);
    expect(await count(`/api/plans/${await idOf('1782')}/proposals`)).toBe(13);
    const { body } = await call('get', `/api/plans/${await idOf('2943')}/targets`).expect(200);
    expect(body.items.at(-1)).toMatchObject({ figure: 20, unit: '%', by: '2025-12-31' });
    await call('get', '/api/plans/01930000-0000-7000-8000-000000000000/targets').expect(404);
  });
});

describe('a reference', () => {
  const document = {
    number: '5246/KH-UBND',
    issuer: 'UBND tỉnh Phú Thọ',
    issuedOn: '2023-12-29',
    title: 'Kế hoạch cải cách hành chính nhà nước tỉnh Phú Thọ năm 2024',
    fromYear: 2024,
    toYear: 2024,
  };

  it('refuses activation and tasks until its issuing document is entered', async () => {
    const id = await idOf('tỉnh Phú Thọ năm 2024');
    const { body: plan } = await call('get', `/api/plans/${id}`).expect(200);
    expect(plan.quoted).toEqual({
      number: '5246/KH-UBND',
      issuer: 'UBND tỉnh Phú Thọ',
      issuedOn: '2023-12-29',
    });
    const { body: refused } = await call('post', `/api/plans/${id}/activations`)
      .send({ year: 2024 })
      .expect(422);
    expect(refused.type).toBe('/problems/plan-is-reference');
    expect(refused.detail).toContain('nhập số, ngày và cơ quan ban hành');
    await call('post', `/api/plans/${id}/proposals/acceptances`)
      .send({ proposals: [{ proposal: 1 }] })
      .expect(422);
    const { body: entered } = await call('put', `/api/plans/${id}/issuing-document`)
      .send(document)
      .expect(200);
    expect(entered).toMatchObject({ ...document, isReference: false, quoted: null });
    expect(entered.settings.senderName).toBe('UBND tỉnh Phú Thọ');
    await call('put', `/api/plans/${id}/issuing-document`).send(document).expect(409);
  });

  it('takes no document that another plan has', async () => {
    const id = await idOf('điều hành cải cách hành chính năm 2024');
    const { body } = await call('put', `/api/plans/${id}/issuing-document`).send(document).expect(409);
    expect(body.type).toBe('/problems/plan-exists');
  });
});

describe('a proposal', () => {
  it('that is accepted becomes an item once; who leads is asked where nobody is named', async () => {
    const id = await idOf('2943');
    const accept = (proposals: object[]) =>
      call('post', `/api/plans/${id}/proposals/acceptances`).send({ proposals });
    const agencies = (await call('get', '/api/agencies').expect(200)).body.items;
    const leadAgencyIds = [agencies.find(({ name }: { name: string }) => name === 'Sở Tư pháp').id];
    const told = { leadAgencyIds, deadline: 'Trước ngày 30/6/2025', product: 'Báo cáo' };
    const { body } = await accept([{ proposal: 2, ...told }, { proposal: 1 }]).expect(200);
    expect(body.items.map(({ itemId }: { itemId: string | null }) => itemId !== null)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    const { items } = (await call('get', `/api/plans/${id}/items`).expect(200)).body;
    expect(items[0]).toMatchObject({
      groupHeading: 'Cải cách thể chế',
      product: 'Báo cáo',
    });
    expect(items[0].agencies).toMatchObject([{ role: 'lead', name: 'Sở Tư pháp' }]);
    expect(items[0].reading.rule).toEqual({ kind: 'onDate', date: '2025-06-30' });
    expect([items[0].openQuestions, items[1].openQuestions]).toEqual([0, 1]);
    expect((await accept([{ proposal: 2 }]).expect(409)).body.type).toBe('/problems/already-accepted');
    await accept([{ proposal: 99 }]).expect(422);
    await accept([{ proposal: 3 }, { proposal: 3 }]).expect(409);
  });

  it('can be accepted while its document is applied', async () => {
    const file = await readFile(
      new URL('../../seeds/documents/ke-hoach-2943-lai-chau-2021-2030.txt', import.meta.url),
    );
    const { body: batch } = await call('post', '/api/plans/imports')
      .field('number', '77/KH-UBND')
      .attach('file', file, 'ke-hoach.txt')
      .expect(201);
    expect(batch.counts).toMatchObject({ items: 0, proposals: 4, targets: 5 });
    expect(batch.summary).toBe('0 nhiệm vụ, 0 cơ quan, 0 tên chưa rõ; 4 nhiệm vụ đề xuất, 5 chỉ tiêu');
    const { body: plan } = await call('post', `/api/plans/imports/${batch.id}/apply`)
      .send({ decisions: { proposals: [{ proposal: 4 }] } })
      .expect(200);
    expect(plan).toMatchObject({
      number: '77/KH-UBND',
      issuer: 'UBND tỉnh Lai Châu',
      items: 1,
      openQuestions: 1,
    });
  });

  it('of a year already begun is given out at once', async () => {
    const id = await idOf('1782');
    await plans.giveOut(id, 2025);
    await call('post', `/api/plans/${id}/proposals/acceptances`)
      .send({ proposals: [{ proposal: 7, deadline: 'Trước ngày 30/6/2025', product: 'Báo cáo' }] })
      .expect(200);
    const { items } = (await call('get', `/api/plans/${id}/items?limit=100`).expect(200)).body;
    expect(items.at(-1).ordinal).toBe('IV.4');
    expect(items.at(-1).assignments).toMatchObject([{ year: 2025, agencyName: 'Sở Tài chính' }]);
  });
});
