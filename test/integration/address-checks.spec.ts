import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handOverUseCases, RunDrill, TendOffice } from '#application';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { type DeliveryApplication, startDeliveryApplication } from '../support/delivery-application.js';
import { createMailSink, type MailSink } from '../support/mail-sink.js';
import { type HttpApplication, startHttp } from './http-application.js';

let database: TestDatabase;
let sink: MailSink;
let delivery: DeliveryApplication;
let api: HttpApplication;

const headOf = (agency: string): string => `giam-doc.${agency}@phutho.example`;

beforeAll(async () => {
  database = await createDatabase();
  sink = await createMailSink();
  delivery = await startDeliveryApplication(database.url, sink.url, [
    ...handOverUseCases,
    RunDrill,
    TendOffice,
  ]);
  await delivery.setClock('2024-12-02', '18:00');
  api = await startHttp(database.url, { DONDOC_SECRET: 'a-secret-of-at-least-32-characters-1' });
});
afterAll(async () => {
  await api.close();
  await delivery.close();
  await sink.close();
  await database.drop();
});

type Row = Record<string, unknown>;

const linkIn = (text: string): string => /\/a\/x\/\S+/.exec(text)?.[0] ?? '';

async function press(path: string) {
  return api.call('POST', path, {
    key: null,
    text: '',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
}

async function postOf(address: string): Promise<Row | undefined> {
  const posts = (await api.call('GET', '/api/reachability')).body['items'] as Row[];
  return posts.find((post) => post['address'] === address);
}

async function personAt(address: string): Promise<string> {
  const [row] = await delivery.database.query<{ id: string }>(
    'SELECT person_id AS id FROM contact_points WHERE address = $1',
    [address],
  );
  return row?.id ?? '';
}

describe('an address', () => {
  const head = headOf('so-tu-phap');

  it('is asked by a letter that leaves in the send window', async () => {
    const asked = await api.call('POST', `/api/people/${await personAt(head)}/email/checks`);
    expect(asked).toMatchObject({ status: 202, body: { address: head } });
    expect(await delivery.deliver(head)).toEqual({ waitMs: 13.5 * 3_600_000 });
    sink.none();
    await delivery.setClock('2024-12-03', '07:30');
    sink.behave({ refuse: [{ to: head, code: 451, text: 'Busy' }] });
    expect((await delivery.deliver(head)).waitMs).toBeGreaterThan(1000);
    sink.behave({});
    await delivery.database.query("UPDATE recipients SET retry_at = retry_at - interval '1 day'");
    expect(await delivery.deliver(head)).toEqual({ waitMs: null });
  });

  it('is verified when its reader presses the button, not when a scanner opens the link', async () => {
    const mail = await sink.expect({ to: head, subject: /Xác nhận địa chỉ nhận tin/ });
    const path = linkIn(mail.text);
    expect((await api.call('GET', path, { key: null })).text).toContain('Tôi đã nhận được thư này');
    expect(await postOf(head)).toMatchObject({ verifiedAt: null });
    expect((await press(path)).text).toContain('Đã ghi nhận lúc 07:30');
    await delivery.setClock('2024-12-03', '09:00');
    expect((await press(path)).text).toContain('Đã ghi nhận lúc 07:30');
    expect(await postOf(head)).toMatchObject({
      verifiedAt: '2024-12-03T00:30:00.000Z',
      isOwnAddress: true,
      addresses: expect.arrayContaining([
        expect.objectContaining({ kind: 'email', address: head, isOwn: true, disabledAt: null }),
      ]),
    });
    const duties = await api.call('GET', path.replace('/a/x/', '/a/'), { key: null });
    expect(duties.status).toBe(404);
  });

  it('keeps its secret: an altered link opens nothing, and those who only look on get the text without it', async () => {
    expect((await api.call('GET', '/a/x/khong-dung', { key: null })).status).toBe(404);
    const [agency] = await delivery.database.query<{ id: string }>(
      "SELECT id FROM agencies WHERE code = 'so-noi-vu'",
    );
    await api.account('noi-vu@kiem-tra.example', 'standing', agency?.id ?? null);
    const cookie = await api.signIn('noi-vu@kiem-tra.example');
    const list = (await api.call('GET', `/api/messages?q=${head}`, { cookie })).body['items'] as Row[];
    const shown = await api.call('GET', `/api/messages/${String(list[0]?.['id'])}`, { cookie });
    expect(shown.body['text']).toMatch(/\/a\/…\n/);
  });

  it('can be asked for by the office only, and only where there is one', async () => {
    await api.account('xem@kiem-tra.example', 'viewer');
    const cookie = await api.signIn('xem@kiem-tra.example');
    const path = `/api/people/${await personAt(head)}/email/checks`;
    expect((await api.call('POST', path, { cookie })).status).toBe(403);
    const missing = '/api/people/00000000-0000-7000-8000-000000000000/email/checks';
    expect((await api.call('POST', missing)).status).toBe(404);
  });
});

describe('a drill', () => {
  it('writes to every head once, on a day without another message, and lists who did not press', async () => {
    const told = headOf('so-noi-vu');
    const gone = headOf('so-tai-chinh');
    await delivery.database.query(
      "UPDATE contact_points SET disabled_at = now(), disabled_reason = 'thử' WHERE address IN ($1, $2)",
      [gone, 'so-tai-chinh@phutho.example'],
    );
    await delivery.advanceAll();
    await delivery.deliver(told);
    await sink.expect({ to: told, subject: /Giao nhiệm vụ/ });
    const started = await api.call('POST', '/api/drills');
    expect(started.status).toBe(201);
    expect((await delivery.deliver(told)).waitMs).toBe(22.5 * 3_600_000);
    const other = headOf('so-xay-dung');
    await delivery.database.query(
      "UPDATE notices SET state = 'cancelled', reason = 'thử' WHERE recipient_id = $1",
      [await delivery.recipientOf(other)],
    );
    expect(await delivery.deliver(other)).toEqual({ waitMs: null });
    const mail = await sink.expect({ to: other, subject: /Thư diễn tập/ });
    await delivery.setClock('2024-12-04', '07:30');
    expect(await delivery.deliver(told)).toEqual({ waitMs: null });
    await sink.expect({ to: told, subject: /Thư diễn tập/ });
    expect((await press(linkIn(mail.text))).status).toBe(200);
    const { body } = await api.call('GET', `/api/drills/${String(started.body['id'])}`);
    const heads = body['heads'] as Row[];
    expect(body).toMatchObject({ year: null, asked: heads.length, pressed: 1 });
    expect(heads.at(-1)).toMatchObject({
      address: other,
      state: 'handed-over',
      pressedAt: expect.any(String),
    });
    expect(heads.find(({ address }) => address === told)).toMatchObject({ pressedAt: null });
    expect(heads.filter(({ state }) => state === 'unreachable')).toMatchObject([
      { agency: { name: 'Sở Tài chính' } },
    ]);
    expect(heads.filter(({ state }) => state === 'waiting').length).toBeGreaterThan(0);
    expect(((await api.call('GET', '/api/drills')).body['items'] as Row[]).length).toBe(1);
    expect((await api.call('GET', '/api/drills/00000000-0000-7000-8000-000000000000')).status).toBe(404);
  });

  it('is held by the office once in January', async () => {
    await delivery.setClock('2025-01-10', '07:00');
    await delivery.app.get(TendOffice).run();
    await delivery.app.get(TendOffice).run();
    const drills = (await api.call('GET', '/api/drills')).body['items'] as Row[];
    expect(drills).toMatchObject([{ year: 2025, startedBy: 'Hệ thống', pressed: 0 }, { year: null }]);
    expect(drills[0]?.['asked']).toBeGreaterThan(10);
  });
});
