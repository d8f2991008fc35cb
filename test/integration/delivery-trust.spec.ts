import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
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
  delivery = await startDeliveryApplication(database.url, sink.url);
  await delivery.advanceAll();
  await delivery.setClock('2024-12-02', '07:30');
  api = await startHttp(database.url, { SMTP_URL: sink.url, DONDOC_TRAINING_SMTP: 'allow' });
});
afterAll(async () => {
  await api.close();
  await delivery.close();
  await sink.close();
  await database.drop();
});
beforeEach(() => sink.behave({}));

type Row = Record<string, unknown>;

const items = async (path: string): Promise<Row[]> => (await api.call('GET', path)).body['items'] as Row[];

async function only(sql: string, parameters: unknown[]): Promise<Row> {
  const [row] = await delivery.database.query<Row>(sql, parameters);
  return row ?? {};
}

const personAt = (address: string): Promise<Row> =>
  only('SELECT person_id AS id, disabled_at, disabled_reason FROM contact_points WHERE address = $1', [
    address,
  ]);

const agencyOf = async (code: string): Promise<string> =>
  String((await only('SELECT id FROM agencies WHERE code = $1', [code]))['id']);

describe('an address that a server calls unknown', () => {
  const head = headOf('so-tu-phap');
  const mailbox = 'so-tu-phap@phutho.example';
  const successorAddress = 'giam-doc-moi.so-tu-phap@phutho.example';

  it('is disabled with the reason; the office is asked once; the mailbox of the agency is told instead', async () => {
    sink.behave({ refuse: [{ to: head, code: 550, text: '5.1.1 No such mailbox here' }] });
    expect(await delivery.deliver(head)).toEqual({ waitMs: null });
    expect(await personAt(head)).toMatchObject({
      disabled_at: new Date('2024-12-02T00:30:00Z'),
      disabled_reason: expect.stringContaining('No such mailbox here'),
    });
    const questions = await items('/api/questions?kind=address&open=true');
    expect(questions).toMatchObject([
      {
        kind: 'address',
        data: { address: head, posts: ['Giám đốc Sở Tư pháp'], reason: expect.stringContaining('No such') },
      },
    ]);
    expect(await delivery.deliver(mailbox)).toEqual({ waitMs: null });
    const mail = await sink.expect({ to: mailbox, subject: /Giao nhiệm vụ/ });
    await sink.expect({ to: mailbox, subject: /Thông tin phối hợp/ });
    expect(mail.text).toContain('Chưa có địa chỉ thư điện tử dùng được của đồng chí Giám đốc');
    const [failed] = await items(`/api/messages?q=${head}&state=failed`);
    const again = await api.call('POST', `/api/messages/${String(failed?.['id'])}/resends`);
    expect(again).toMatchObject({ status: 409, body: { type: '/problems/nothing-to-resend' } });
  });

  it('is replaced by the office, which answers the question', async () => {
    const { id } = await personAt(head);
    const wrong = await api.call('PUT', `/api/people/${String(id)}/email`, {
      body: { address: 'không phải' },
    });
    expect(wrong.status).toBe(422);
    const set = await api.call('PUT', `/api/people/${String(id)}/email`, {
      body: { address: successorAddress },
    });
    expect(set).toMatchObject({ status: 200, body: { address: successorAddress } });
    expect(await items('/api/questions?kind=address&open=true')).toEqual([]);
    expect(await items('/api/questions?kind=address')).toMatchObject([
      { answer: { address: successorAddress } },
    ]);
    const missing = '00000000-0000-7000-8000-000000000000';
    const unknown = await api.call('PUT', `/api/agencies/${missing}/mailbox`, { body: { address: head } });
    expect(unknown.status).toBe(404);
  });

  it('stays in use when the server refuses the mail, not the address', async () => {
    const other = headOf('so-noi-vu');
    sink.behave({ refuse: [{ to: other, code: 550, text: '5.7.1 Relaying denied' }] });
    await delivery.deliver(other);
    expect(await personAt(other)).toMatchObject({ disabled_at: null });
    expect(await items('/api/questions?kind=address&open=true')).toEqual([]);
  });
});

describe('a failed message', () => {
  it('is sent again by hand, once', async () => {
    const head = headOf('so-noi-vu');
    const [failed] = await items(`/api/messages?q=${head}&state=failed`);
    const path = `/api/messages/${String(failed?.['id'])}/resends`;
    expect(await api.call('POST', path)).toMatchObject({
      status: 200,
      body: { notices: expect.any(Number) },
    });
    expect(await api.call('POST', path)).toMatchObject({
      status: 409,
      body: { type: '/problems/nothing-to-resend' },
    });
    const wakeUps = await delivery.database.query('SELECT 1 FROM wake_ups WHERE target_id = $1', [
      await delivery.recipientOf(head),
    ]);
    expect(wakeUps.length).toBeGreaterThan(0);
    expect(await delivery.deliver(head)).toEqual({ waitMs: null });
    await sink.expect({ to: head });
    expect((await items(`/api/messages?q=${head}`)).map(({ state }) => state)).toEqual([
      'handed-over',
      'failed',
    ]);
    const [sent] = await items(`/api/messages?q=${head}&state=handed-over`);
    const refused = await api.call('POST', `/api/messages/${String(sent?.['id'])}/resends`);
    expect(refused).toMatchObject({
      status: 409,
      body: { type: '/problems/not-failed', state: 'handed-over' },
    });
  });
});

describe('the emergency stop', () => {
  it('holds everything until it is lifted, then sends what still holds', async () => {
    const head = headOf('so-y-te');
    expect((await api.call('POST', '/api/sending/stop', { body: {} })).status).toBe(422);
    const stopped = await api.call('POST', '/api/sending/stop', { body: { reason: 'Nhầm kế hoạch' } });
    expect(stopped.body).toMatchObject({
      stopped: true,
      reason: 'Nhầm kế hoạch',
      waiting: expect.any(Number),
    });
    expect((await api.call('POST', '/api/sending/stop', { body: { reason: 'Nữa' } })).status).toBe(409);
    expect(await delivery.deliver(head)).toEqual({ waitMs: 600_000 });
    sink.none();
    expect((await api.call('GET', '/api/sending')).body['problem']).toMatch(/đã dừng gửi tin: Nhầm kế hoạch/);
    await delivery.database.query('DELETE FROM wake_ups');
    expect((await api.call('POST', '/api/sending/resume', { body: {} })).body).toMatchObject({
      problem: null,
    });
    expect((await api.call('POST', '/api/sending/resume', { body: {} })).status).toBe(409);
    const woken = await delivery.database.query('SELECT 1 FROM wake_ups WHERE target_id = $1', [
      await delivery.recipientOf(head),
    ]);
    expect(woken).toHaveLength(1);
    expect(await delivery.deliver(head)).toEqual({ waitMs: null });
    await sink.expect({ to: head });
  });

  it('is for the office alone', async () => {
    await api.account('xem@thu.example', 'viewer');
    const cookie = await api.signIn('xem@thu.example');
    const refused = await api.call('POST', '/api/sending/stop', { body: { reason: 'x' }, cookie });
    expect(refused.status).toBe(403);
  });
});

describe('a test message', () => {
  it('shows whether an address works and what the server says', async () => {
    const head = headOf('so-y-te');
    const { id: personId } = await personAt(head);
    const sent = await api.call('POST', '/api/messages/tests', { body: { personId } });
    expect(sent.body).toMatchObject({ address: head, outcome: 'accepted', messageId: expect.any(String) });
    await sink.expect({ to: head, subject: /Thư thử/ });
    sink.behave({ refuse: [{ to: /so-y-te/, code: 451, text: 'Busy' }] });
    const busy = await api.call('POST', '/api/messages/tests', {
      body: { agencyId: await agencyOf('so-y-te') },
    });
    expect(busy.body).toMatchObject({ outcome: 'deferred', detail: expect.stringContaining('Busy') });
  });

  it('goes to oneself without being kept as a message; a key has no address', async () => {
    await api.account('ban-than@thu.example', 'viewer');
    const cookie = await api.signIn('ban-than@thu.example');
    const own = await api.call('POST', '/api/messages/tests', { body: {}, cookie });
    expect(own.body).toMatchObject({ address: 'ban-than@thu.example', outcome: 'accepted', messageId: null });
    await sink.expect({ to: 'ban-than@thu.example' });
    expect((await api.call('POST', '/api/messages/tests', { body: {} })).status).toBe(409);
  });
});

describe('who can be reached', () => {
  it('counts agencies and posts, gaps first', async () => {
    await delivery.database.query(
      "UPDATE contact_points SET disabled_at = now(), disabled_reason = 'thử' WHERE address IN ($1, $2)",
      [headOf('so-tai-chinh'), 'so-tai-chinh@phutho.example'],
    );
    const { body } = await api.call('GET', '/api/reachability');
    const posts = body['items'] as Row[];
    const agencies = body['agencies'] as { total: number; reachable: number };
    expect(agencies.total - agencies.reachable).toBe(1);
    expect(posts[0]).toMatchObject({
      agency: { code: 'so-tai-chinh' },
      kind: 'head',
      reach: 'unreachable',
      address: null,
      disabledReason: 'thử',
    });
    const health = posts.find(({ address }) => address === headOf('so-y-te'));
    expect(health).toMatchObject({ reach: 'reachable', lastSuccessAt: '2024-12-02T00:30:00.000Z' });
    const gaps = await items('/api/reachability?gaps=true');
    expect(gaps.every(({ reach }) => reach === 'unreachable' || reach === 'failing')).toBe(true);
    expect(new Set(posts.map(({ kind }) => kind))).toEqual(
      new Set(['head', 'officer', 'clerk', 'monitor', 'deputy-chief']),
    );
  });
});

describe('"was he told?"', () => {
  it('is answered on one line by recipient, item, task, day, state and channel', async () => {
    const today = 'from=2024-12-02&to=2024-12-02&state=handed-over&channel=email';
    const [line] = await items(`/api/messages?q=giam doc so noi vu&${today}`);
    const ordinals = line?.['ordinals'] as string[];
    expect(line).toMatchObject({
      addressedAs: 'Đồng chí Giám đốc Sở Nội vụ',
      sentAt: '2024-12-02T00:30:00.000Z',
      channel: 'email',
    });
    expect(ordinals.length).toBeGreaterThan(0);
    expect(await items(`/api/messages?q=giam-doc.so-noi-vu&ordinal=${ordinals[0]}&${today}`)).toMatchObject([
      line,
    ]);
    expect(await items(`/api/messages?q=giam-doc.so-noi-vu&ordinal=999&${today}`)).toEqual([]);
    const ofText = await items(`/api/messages?text=khong thay the van ban&q=giam-doc.so-noi-vu&${today}`);
    expect(ofText).toMatchObject([line]);
    const { task } = await only('SELECT task FROM plan_items WHERE ordinal = $1', [ordinals[0]]);
    const words = encodeURIComponent(String(task).split(/\s+/).slice(0, 6).join(' '));
    expect(await items(`/api/messages?q=${words} giam-doc.so-noi-vu&${today}`)).toMatchObject([line]);
  });
});
