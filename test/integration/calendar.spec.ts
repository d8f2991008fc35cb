import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Mailbox, startMailbox } from '#emulators';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { type DeliveryApplication, startDeliveryApplication } from '../support/delivery-application.js';
import { type Answer, type HttpApplication, startHttp } from './http-application.js';

let database: TestDatabase;
let mailbox: Mailbox;
let seeded: DeliveryApplication;
let api: HttpApplication;

beforeAll(async () => {
  database = await createDatabase();
  mailbox = await startMailbox({ smtpPort: 0, httpPort: 0, folder: null });
  seeded = await startDeliveryApplication(database.url, mailbox.smtpUrl);
  await seeded.advanceAll();
  await seeded.setClock('2025-01-24', '07:30');
  await seeded.advanceAll();
  api = await startHttp(database.url);
});

afterAll(async () => {
  await api.close();
  await seeded.close();
  await mailbox.close();
  await database.drop();
});

interface Stage {
  id: string;
  nominal: string;
  effective: string;
  working: string;
  version: number;
}

interface Preview {
  basedOn: number;
  problems: { line: number; message: string }[];
  changed: string[];
  moved: number;
  moves: {
    stageId: string;
    isMoved: boolean;
    effective: string;
    effectiveBefore: string;
    working: string;
    reminders: { rung: string; from: string; to: string }[];
  }[];
}

const stagesOn = (nominal: string) =>
  seeded.database.query<Stage>(
    `SELECT id, nominal::text, effective::text, working::text, due_version AS version
       FROM stages WHERE nominal = $1 ORDER BY id`,
    [nominal],
  );

const decision = {
  text: 'nghỉ thứ Sáu 24/01/2025\nnghỉ thứ Hai 03/02/2025\nlàm bù thứ Bảy 08/02/2025 và thứ Bảy 15/02/2025',
  source: 'Quyết định 99/QĐ-TTg',
};

const preview = async (body: object): Promise<Preview> => {
  const answer = await api.call('POST', '/api/calendar/preview', { body });
  expect(answer.status).toBe(200);
  return answer.body as unknown as Preview;
};

const codeOf = ({ body }: Answer): string => String(body['type']).split(/[/:]/u).at(-1) ?? '';

const rungs = () =>
  seeded.database.query<{ stage: string; code: string; version: number; times: number }>(
    `SELECT stage_id AS stage, code, due_version AS version, count(*)::int AS times
       FROM rungs WHERE stage_id IS NOT NULL GROUP BY 1, 2, 3 ORDER BY 1, 2`,
  );

describe('the calendar', () => {
  it('shows each day with the decision behind it, and marks a year nobody has declared', async () => {
    const { body } = await api.call('GET', '/api/calendar?year=2025');
    expect(body).toMatchObject({ standing: 'declared', version: 1 });
    expect(body['days']).toContainEqual({
      date: '2025-04-26',
      kind: 'working',
      name: 'làm bù cho 02/5',
      source: 'Công văn 8726/VPCP-KGVX ngày 26/11/2024',
      isReckoned: false,
    });
    expect((await api.call('GET', '/api/calendar?year=2027')).body).toMatchObject({
      standing: 'provisional',
    });
  });

  it('says by line what it cannot read, and then changes nothing', async () => {
    const wrong = { ...decision, text: 'nghỉ thứ Hai 24/01/2025\nKính gửi' };
    expect((await preview(wrong)).problems.map(({ line }) => line)).toEqual([1, 2]);
    const applied = await api.call('POST', '/api/calendar/versions', { body: { ...wrong, basedOn: 1 } });
    expect([applied.status, codeOf(applied)]).toEqual([422, 'decision-unreadable']);
    expect((await api.call('GET', '/api/calendar?year=2025')).body).toMatchObject({ version: 1 });
  });

  it('shows beforehand which stages and reminders would move', async () => {
    const before = await stagesOn('2025-01-30');
    const shown = await preview(decision);
    expect(shown.problems).toEqual([]);
    expect(shown.changed).toEqual(['2025-01-24', '2025-02-03', '2025-02-08', '2025-02-15']);
    const move = shown.moves.find(({ stageId }) => stageId === before[0]?.id);
    expect(move).toMatchObject({
      effectiveBefore: '2025-02-03',
      effective: '2025-02-04',
      working: '2025-01-23',
    });
    expect(move?.reminders).toContainEqual({ rung: 'overdue-1', from: '2025-02-04', to: '2025-02-05' });
    expect(await stagesOn('2025-01-30')).toEqual(before);
  });

  it('moves the dates with a line in each history, and tells nobody twice', async () => {
    const before = await stagesOn('2025-01-30');
    const told = await rungs();
    expect(told.some(({ stage, code }) => stage === before[0]?.id && code === 'due')).toBe(true);
    const { basedOn, moved } = await preview(decision);
    const applied = await api.call('POST', '/api/calendar/versions', { body: { ...decision, basedOn } });
    expect([applied.status, applied.body['moved']]).toEqual([201, moved]);
    const after = await stagesOn('2025-01-30');
    expect(after).toEqual(
      before.map((stage) => ({ ...stage, effective: '2025-02-04', working: '2025-01-23' })),
    );
    const history = await seeded.database.query<{ data: Record<string, string> }>(
      "SELECT data FROM events WHERE kind = 'calendar-changed' AND stage_id = $1",
      [before[0]?.id],
    );
    expect(history).toMatchObject([
      { data: { decision: decision.source, effectiveBefore: '2025-02-03', effective: '2025-02-04' } },
    ]);
    const explained = await api.call('GET', `/api/stages/${before[0]?.id}/explanation`);
    expect(explained.text).toContain('Quyết định 99/QĐ-TTg');
    expect(explained.body).toMatchObject({ effective: '2025-02-04', working: '2025-01-23' });

    for (const [date, time] of [
      ['2025-01-24', '08:00'],
      ['2025-02-05', '07:30'],
      ['2025-02-17', '07:30'],
    ] as const) {
      await seeded.setClock(date, time);
      await seeded.advanceAll();
    }
    const later = await rungs();
    expect(later.filter(({ times, version }) => times > 1 || version > 1)).toEqual([]);
    expect(later.length).toBeGreaterThan(told.length);
    const [overdue] = await seeded.database.query<{ at: Date }>(
      "SELECT due_at AS at FROM rungs WHERE stage_id = $1 AND code = 'overdue-1'",
      [before[0]?.id],
    );
    expect(overdue?.at.toISOString()).toBe('2025-02-05T00:00:00.000Z');
  });

  it('changes once: the same decision again is told so, and an old preview is refused', async () => {
    const again = await api.call('POST', '/api/calendar/versions', { body: { ...decision, basedOn: 1 } });
    expect([again.status, codeOf(again)]).toEqual([409, 'calendar-changed']);
    const same = await api.call('POST', '/api/calendar/versions', { body: { ...decision, basedOn: 2 } });
    expect([same.status, codeOf(same)]).toEqual([422, 'calendar-unchanged']);
  });

  it('lets one of two at once win', async () => {
    const one = { text: 'nghỉ 06/5/2025', source: 'QĐ 1', basedOn: 2 };
    const answers = await Promise.all(
      [one, { ...one, text: 'nghỉ 07/5/2025' }].map((body) =>
        api.call('POST', '/api/calendar/versions', { body }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409]);
  });

  it('declares a year: the days of the law stay, the mark goes, the question is answered', async () => {
    const declared = await api.call('POST', '/api/calendar/versions', {
      body: {
        text: 'nghỉ Tết Nguyên đán từ thứ Năm 04/02/2027 đến hết thứ Tư 10/02/2027',
        source: 'CV 1',
        declares: [2027],
        basedOn: 3,
      },
    });
    expect(declared.status).toBe(201);
    const { body } = await api.call('GET', '/api/calendar?year=2027');
    expect(body).toMatchObject({ standing: 'declared' });
    const days = body['days'] as { date: string; source: string }[];
    expect(days.map(({ date }) => date)).toContain('2027-04-16');
    expect(days.map(({ date }) => date)).not.toContain('2027-02-11');
  });

  it('is a page too: preview, then one button; what is pasted is shown as text', async () => {
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      accept: 'text/html',
      origin: api.url,
    };
    const post = (path: string, fields: Record<string, string>) =>
      api.call('POST', path, { text: new URLSearchParams(fields).toString(), headers });
    const wrong = await post('/lich/xem-truoc', { text: '<b>x</b>', source: 'CV <i>', declares: '' });
    expect(wrong.text).toContain('Dòng 1');
    expect(wrong.text).not.toMatch(/<b>x|CV <i>|Áp dụng quyết định này/u);
    const fields = { text: 'nghỉ thứ Ba 09/9/2025', source: 'CV 3', declares: '' };
    const shown = await post('/lich/xem-truoc', fields);
    const basedOn = /name="basedOn" value="(\d+)"/u.exec(shown.text)?.[1] ?? '';
    expect((await post('/lich/ap-dung', { ...fields, basedOn })).status).toBe(303);
    const page = await api.call('GET', '/lich?nam=2025', { headers: { accept: 'text/html' } });
    expect(page.text).toContain('Thứ Ba, 09/9/2025');
    const provisional = await api.call('GET', '/lich?nam=2030', { headers: { accept: 'text/html' } });
    expect(provisional.text).toContain('Lịch tạm tính');
  });

  it('is changed by the office alone, and read by whoever has signed in', async () => {
    await api.account('nguoi-xem@phutho.example', 'viewer');
    const cookie = await api.signIn('nguoi-xem@phutho.example');
    expect((await api.call('GET', '/api/calendar', { cookie })).status).toBe(200);
    expect(
      (
        await api.call('POST', '/api/calendar/preview', {
          cookie,
          body: decision,
          headers: { origin: api.url },
        })
      ).status,
    ).toBe(403);
    expect((await api.call('GET', '/api/calendar', { key: null })).status).toBe(401);
  });
});
