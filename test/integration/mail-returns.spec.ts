import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { VerifyLedger } from '#application';
import type { Bounce } from '#emulators';
import { waitUntil } from '../../apps/local/src/wait-until.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { type DeliveryApplication, startDeliveryApplication } from '../support/delivery-application.js';
import { createMailSink, type MailSink } from '../support/mail-sink.js';
import { type HttpApplication, startHttp } from './http-application.js';

type Row = Record<string, unknown>;

const secret = 'what-the-mail-server-shows';
const hook = { url: '', secret };
let database: TestDatabase;
let sink: MailSink;
let delivery: DeliveryApplication;
let api: HttpApplication;

beforeAll(async () => {
  database = await createDatabase();
  sink = await createMailSink(hook);
  delivery = await startDeliveryApplication(database.url, sink.url, [VerifyLedger]);
  await delivery.advanceAll();
  await delivery.setClock('2024-12-02', '07:30');
  api = await startHttp(database.url, { EMAIL_HOOK_SECRET: secret });
  hook.url = `${api.url}/hooks/email`;
});
afterAll(async () => {
  await api.close();
  await delivery.close();
  await sink.close();
  await database.drop();
});
beforeEach(() => sink.behave({}));

const headOf = (agency: string): string => `giam-doc.${agency}@phutho.example`;

/** Delivers to an address; the mail comes back as the bounce says, after it was taken. */
async function deliverAndReturn(address: string, bounce: Omit<Bounce, 'to'>): Promise<Row> {
  sink.behave({ bounce: [{ to: address, afterMs: 100, ...bounce }] });
  await delivery.deliver(address);
  await sink.expect({ to: address });
  await waitUntil(async () => ((await messageTo(address))['reports'] as Row[]).length > 0, 10_000);
  return messageTo(address);
}

async function messageTo(address: string): Promise<Row> {
  const { body } = await api.call('GET', `/api/messages?q=${address}`);
  const [message] = body['items'] as Row[];
  return (await api.call('GET', `/api/messages/${String(message?.['id'])}`)).body;
}

async function openQuestions(): Promise<Row[]> {
  return (await api.call('GET', '/api/questions?kind=address&open=true')).body['items'] as Row[];
}

const post = (text: string, key: string | null = secret) =>
  api.call('POST', '/hooks/email', { key, text, headers: { 'content-type': 'message/rfc822' } });

/** A report about a message, as any server may write it. */
const reportOf = (message: Row, group: readonly string[], id: string): string =>
  [
    `Message-ID: <${id}@mx.example>`,
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    `Original-Envelope-Id: ${String(message['messageId']).slice(1, -1)}`,
    '',
    ...group,
    '',
    '--b--',
    '',
  ].join('\r\n');

describe('a mail that was taken and comes back', () => {
  const head = headOf('so-tu-phap');
  const mailbox = 'so-tu-phap@phutho.example';

  it('for good: the message failed, the address is disabled, the office asked once, the mailbox told', async () => {
    const unknown = { action: 'failed', status: '5.1.1', text: '550 5.1.1 No such mailbox here' } as const;
    expect(await deliverAndReturn(head, unknown)).toMatchObject({
      state: 'failed',
      reason: unknown.text,
      attempts: [{ outcome: 'accepted' }],
      reports: [{ action: 'failed', status: '5.1.1', detail: unknown.text }],
    });
    const [contact] = await delivery.database.query<Row>(
      'SELECT disabled_reason FROM contact_points WHERE address = $1',
      [head],
    );
    expect(contact).toEqual({ disabled_reason: unknown.text });
    expect(await openQuestions()).toMatchObject([{ data: { address: head, reason: unknown.text } }]);
    expect(await delivery.deliver(mailbox)).toEqual({ waitMs: null });
    const mail = await sink.expect({ to: mailbox, subject: /Giao nhiệm vụ/ });
    await sink.expect({ to: mailbox, subject: /Thông tin phối hợp/ });
    expect(mail.text).toContain('Chưa có địa chỉ thư điện tử dùng được của đồng chí Giám đốc');
  });

  it('counts once, however often it is posted, and whoever reports it again', async () => {
    const message = await messageTo(head);
    const again = ['Action: failed', 'Status: 5.1.1', `Final-Recipient: rfc822; ${head}`];
    expect((await post(reportOf(message, again, 'one'))).body).toEqual({ effect: 'noted' });
    expect((await post(reportOf(message, again, 'one'))).body).toEqual({ effect: 'repeated' });
    expect(await openQuestions()).toHaveLength(1);
  });

  it('for a while: it is noted and nothing else changes', async () => {
    const address = headOf('so-y-te');
    const delayed = { action: 'delayed', status: '4.4.1', text: '451 4.4.1 No answer from host' } as const;
    expect(await deliverAndReturn(address, delayed)).toMatchObject({
      state: 'handed-over',
      reports: [{ action: 'delayed', detail: delayed.text }],
    });
    expect(await openQuestions()).toHaveLength(1);
  });

  it('for what it says: the message failed, the address stays', async () => {
    const address = headOf('so-noi-vu');
    const policy = { action: 'failed', status: '5.7.1', text: '550 5.7.1 Message refused' } as const;
    expect(await deliverAndReturn(address, policy)).toMatchObject({ state: 'failed', reason: policy.text });
    expect(await openQuestions()).toHaveLength(1);
  });
});

describe('a mail that arrived, by its server', () => {
  const address = headOf('so-tai-chinh');

  it('is delivered, and a late failure moves it no more', async () => {
    const arrived = { action: 'delivered', status: '2.1.5', text: '250 2.1.5 Delivered' } as const;
    const message = await deliverAndReturn(address, arrived);
    expect(message).toMatchObject({ state: 'delivered', reason: null });
    const late = ['Action: failed', 'Status: 5.1.1', `Final-Recipient: rfc822; ${address}`];
    expect((await post(reportOf(message, late, 'late'))).body).toEqual({ effect: 'noted' });
    expect(await messageTo(address)).toMatchObject({ state: 'delivered' });
    expect(await openQuestions()).toHaveLength(1);
  });
});

describe('a report about another address', () => {
  it('fails the message, but does not cost ours, which may only pass its mail on', async () => {
    const address = headOf('so-xay-dung');
    await delivery.deliver(address);
    await sink.expect({ to: address });
    const elsewhere = [
      'Action: failed',
      'Status: 5.1.1',
      'Final-Recipient: rfc822; private@elsewhere.example',
    ];
    const message = await messageTo(address);
    expect((await post(reportOf(message, elsewhere, 'elsewhere'))).body).toEqual({ effect: 'applied' });
    expect(await messageTo(address)).toMatchObject({ state: 'failed' });
    expect(await openQuestions()).toHaveLength(1);
  });
});

describe('whatever was reported of a mail', () => {
  it('stands in the chain of its recipient, with what it did to the message', async () => {
    const found: unknown[] = [];
    await delivery.app.get(VerifyLedger).run((finding) => found.push(finding));
    expect(found).toEqual([]);
    const [kept] = await delivery.database.query<{ reports: number; entries: number }>(
      `SELECT (SELECT count(*)::int FROM mail_reports) AS reports,
              (SELECT count(*)::int FROM ledger_entries WHERE kind = 'report') AS entries`,
    );
    expect(kept?.reports).toBeGreaterThan(3);
    expect(kept?.entries).toBe(kept?.reports);
  });
});

describe('the hook for returned mails', () => {
  it('is open only to who knows the secret', async () => {
    expect((await post('x', null)).status).toBe(401);
    expect((await post('x', `${secret}s`)).status).toBe(401);
    const closed = await startHttp(database.url);
    const answer = await closed.call('POST', '/hooks/email', {
      key: secret,
      text: 'x',
      headers: { 'content-type': 'message/rfc822' },
    });
    await closed.close();
    expect(answer.status).toBe(401);
  });

  it('answers whatever comes: no report, about nobody, torn, too big, of another kind', async () => {
    expect((await post('Subject: Vắng mặt\r\n\r\nTôi đi công tác.')).body).toEqual({ effect: 'unreadable' });
    expect((await post('')).body).toEqual({ effect: 'unreadable' });
    const stranger = { messageId: '<nobody@phutho.example>' };
    const failed = ['Action: failed', 'Status: 5.1.1'];
    expect((await post(reportOf(stranger, failed, 'foreign'))).body).toEqual({ effect: 'foreign' });
    const torn = reportOf(await messageTo(headOf('so-y-te')), failed, 'torn\0null');
    expect((await post(torn)).status).toBe(200);
    expect((await post('x'.repeat(1024 * 1024 + 1))).status).toBe(413);
    const json = await api.call('POST', '/hooks/email', { key: secret, body: {} });
    expect(json.status).toBe(415);
  });
});
