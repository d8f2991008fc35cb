import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { type PlanApplication, startPlanApplication, office } from '../support/plan-application.js';
import { ReadPlans } from '#application';
import { prepare } from '../../apps/api/src/prepare/prepare.js';
import { type HttpApplication, startHttp } from './http-application.js';

let database: TestDatabase;
let plans: PlanApplication;
let api: HttpApplication;

interface Explained {
  nominal: string;
  effective: string;
  working: string;
  steps: { text: string; source: string | null }[];
}

beforeAll(async () => {
  database = await createDatabase();
  plans = await startPlanApplication(database.url);
  await prepare(plans.app, 'training');
  const planId = (await plans.app.get(ReadPlans).list(office, { limit: 1 })).items[0]?.id ?? '';
  await plans.giveOut(planId, 2025);
  api = await startHttp(database.url);
});

afterAll(async () => {
  await api.close();
  await plans.close();
  await database.drop();
});

const stages = () =>
  plans.database.query<{
    id: string;
    nominal: string | null;
    effective: string | null;
    working: string | null;
  }>('SELECT id, nominal::text, effective::text, working::text FROM stages ORDER BY id');

describe('the explanation of a stage', () => {
  it('ends in the dates that are kept, for every stage of plan 1782 in 2025', async () => {
    const kept = await stages();
    expect(kept.length).toBeGreaterThan(50);
    for (const { id, ...dates } of kept) {
      const { status, body } = await api.call('GET', `/api/stages/${id}/explanation`);
      expect({ status, ...body }).toMatchObject({ status: 200, ...dates });
      const { steps } = body as unknown as Explained;
      // no line says that the dates in force differ from those reckoned
      expect(steps.filter(({ text }) => /Hạn hiện nay|Ngày đang áp dụng/u.test(text))).toEqual([]);
    }
  });

  it('names the rest days and their decision', async () => {
    const [stage] = (await stages()).filter(({ nominal }) => nominal === '2025-01-30');
    const { body } = await api.call('GET', `/api/stages/${stage?.id}/explanation`);
    const { steps } = body as unknown as Explained;
    expect(steps.find(({ text }) => text.includes('mùng 3'))?.source).toBe(
      'Công văn 8726/VPCP-KGVX ngày 26/11/2024',
    );
  });

  it('is a page as well, and nobody sees it without signing in', async () => {
    const [stage] = (await stages()).filter(({ nominal }) => nominal === '2025-01-30');
    const page = await api.call('GET', `/moc/${stage?.id}`, { headers: { accept: 'text/html' } });
    expect(page.status).toBe(200);
    expect(page.text).toContain('Công văn 8726/VPCP-KGVX');
    expect((await api.call('GET', `/api/stages/${stage?.id}/explanation`, { key: null })).status).toBe(401);
    expect(
      (await api.call('GET', '/api/stages/0190aaaa-0000-7000-8000-000000000000/explanation')).status,
    ).toBe(404);
  });
});

describe('the calculator', () => {
  const read = (query: Record<string, string>) =>
    api.call('GET', `/api/deadline-reading?${new URLSearchParams(query).toString()}`, { key: null });

  it('reads any phrase of any year for anybody', async () => {
    const { status, body } = await read({ phrase: 'Trước ngày 30/01 hằng năm', year: '2025' });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      confidence: 'high',
      dates: [{ nominal: '2025-01-30', effective: '2025-02-03', working: '2025-01-24', provisional: false }],
    });
    const later = await read({ phrase: 'Hằng quý', year: '2029' });
    expect((later.body['dates'] as { provisional: boolean }[]).map(({ provisional }) => provisional)).toEqual(
      [true, true, true, true],
    );
    const counted = await read({
      phrase: '05 ngày làm việc kể từ ngày ban hành kế hoạch',
      year: '2025',
      from: '2025-04-24',
    });
    expect(counted.body).toMatchObject({ dates: [{ nominal: '2025-05-05' }] });
  });

  it('gives each part of a phrase its own dates, and marks its words', async () => {
    const phrase = 'Ban hành Kế hoạch trước ngày 30/01; báo cáo trong 05 ngày làm việc sau khi có PCI';
    const { body } = await read({ phrase, year: '2025', from: '2025-05-06' });
    const start = phrase.indexOf('báo cáo');
    expect(body).toMatchObject({
      clauses: [
        { start: 0, confidence: 'medium' },
        { start, end: phrase.length, confidence: 'high' },
      ],
      dates: [
        { nominal: '2025-01-30', words: { start: 0, end: 34 } },
        { nominal: '2025-05-13', words: { start, end: phrase.length } },
      ],
    });
    const query = new URLSearchParams({ phrase, year: '2025' }).toString();
    const page = await api.call('GET', `/cong-cu/han?${query}`, {
      key: null,
      headers: { accept: 'text/html' },
    });
    expect(page.text).toContain('Thời hạn này giao 2 việc');
    expect(page.text).toContain('<mark>Ban hành Kế hoạch trước ngày 30/01</mark>;');
    expect(page.text).toContain('; <mark>báo cáo trong 05 ngày làm việc sau khi có PCI</mark>');
  });

  it('says what it does not know', async () => {
    expect((await read({ phrase: 'Quý II hằng năm', year: '2020' })).body).toMatchObject({
      dates: [],
      missingCalendarYear: 2020,
    });
    expect((await read({ phrase: 'khi nào xong thì thôi', year: '2025' })).body).toMatchObject({
      dates: [{ nominal: null }],
    });
    expect((await read({ phrase: 'x'.repeat(501), year: '2025' })).status).toBe(422);
    expect((await read({ phrase: 'Quý II', year: '20255' })).status).toBe(422);
  });

  it('is a page that shows what was typed as text', async () => {
    const phrase = encodeURIComponent('<script>alert(1)</script>');
    const page = await api.call('GET', `/cong-cu/han?phrase=${phrase}&year=2025`, {
      key: null,
      headers: { accept: 'text/html' },
    });
    expect(page.status).toBe(200);
    expect(page.text).not.toContain('<script');
    const wrong = await api.call('GET', '/cong-cu/han?phrase=a&year=abc', {
      key: null,
      headers: { accept: 'text/html' },
    });
    expect([wrong.status, wrong.text.includes('năm từ 2000 đến 2100')]).toEqual([200, true]);
  });
});
