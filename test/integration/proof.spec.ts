import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LinkSigner, SealDay, VerifyLedger } from '#application';
import type { ProofBody } from '#contracts';
import { type Mailbox, startMailbox } from '#emulators';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { type DeliveryApplication, startDeliveryApplication } from '../support/delivery-application.js';
import { type HttpApplication, startHttp } from './http-application.js';

const headOf = (agency: string): string => `giam-doc.${agency}@phutho.example`;
let database: TestDatabase;
let mailbox: Mailbox;
let seeded: DeliveryApplication;
let api: HttpApplication;
let item: string;
let office: string;

const agencyId = async (code: string): Promise<string> => {
  const [row] = await seeded.database.query<{ id: string }>('SELECT id FROM agencies WHERE code = $1', [
    code,
  ]);
  return row?.id ?? '';
};
const proof = async (): Promise<ProofBody> => {
  const { status, body } = await api.call('GET', `/api/items/${item}/proof`, { cookie: office });
  expect(status).toBe(200);
  return body as ProofBody;
};
const pageOf = async (path: string, cookie = office): Promise<string> => {
  const { status, text } = await api.call('GET', path, { cookie, headers: { accept: 'text/html' } });
  expect({ path, status }).toEqual({ path, status: 200 });
  return text.replaceAll(/\s+/g, ' ');
};
const pdfOf = async (): Promise<Buffer> => {
  const response = await fetch(`${api.url}/api/items/${item}/proof.pdf`, { headers: { cookie: office } });
  expect(response.headers.get('content-type')).toBe('application/pdf');
  return Buffer.from(await response.arrayBuffer());
};

beforeAll(async () => {
  database = await createDatabase();
  mailbox = await startMailbox({ smtpPort: 0, httpPort: 0, folder: null });
  seeded = await startDeliveryApplication(database.url, mailbox.smtpUrl, [SealDay, VerifyLedger]);
  await seeded.advanceAll();
  await seeded.setClock('2024-12-02', '07:30');
  for (const agency of ['so-tai-chinh', 'so-xay-dung']) await seeded.deliver(headOf(agency));
  api = await startHttp(database.url);
  const [row] = await seeded.database.query<{ id: string }>(
    "SELECT id FROM plan_items WHERE ordinal = '10' ORDER BY position LIMIT 1",
  );
  item = row?.id ?? '';
  const [own] = await seeded.database.query<{ id: string }>(
    "SELECT id FROM agencies WHERE kind = 'van-phong'",
  );
  await api.account('theo-doi@phutho.example', 'office', own?.id);
  office = await api.signIn('theo-doi@phutho.example');
  const [message] = await seeded.database.query<{ id: string }>(
    'SELECT id FROM messages WHERE address = $1',
    [headOf('so-tai-chinh')],
  );
  const link = `/a/${api.app.get(LinkSigner).sign({ kind: 'message', id: message?.id ?? '' })}`;
  await seeded.setClock('2024-12-03', '09:15');
  await api.call('GET', link, { key: null, headers: { accept: 'text/html' } });
  await seeded.setClock('2024-12-03', '09:40');
  await api.call('POST', link, {
    key: null,
    text: new URLSearchParams({ token: link.slice('/a/'.length), who: 'addressee' }).toString(),
    headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
  });
  await seeded.setClock('2025-01-03', '07:00');
  await seeded.advanceAll();
  await seeded.setClock('2025-01-03', '07:45');
  for (const agency of ['so-tai-chinh', 'so-xay-dung']) await seeded.deliver(headOf(agency));
  await seeded.app.get(SealDay).run();
});

afterAll(async () => {
  await api.close();
  await seeded.close();
  await mailbox.close();
  await database.drop();
});

describe('the proof of an item', () => {
  it('has each decided step, the words sent, the opening of the link and the acknowledgement, in order', async () => {
    const { shares, messages } = await proof();
    expect(shares).toHaveLength(5);
    const share = shares.find(({ agency }) => agency.name === 'Sở Tài chính');
    const steps = share?.entries.map((entry) => (entry.type === 'event' ? entry.kind : entry.rung)) ?? [];
    expect(steps.slice(0, 2)).toEqual(['assigned', 'assigned']);
    expect(steps).toContain('acknowledged');
    expect(steps).toContain('overdue-1');
    const instants = share?.entries.map(({ at }) => at) ?? [];
    expect(instants).toEqual(instants.toSorted());
    const [first] = messages.filter(({ address }) => address === headOf('so-tai-chinh'));
    expect(first).toMatchObject({
      state: 'handed-over',
      openings: ['2024-12-03T02:15:00.000Z'],
      attempts: [{ number: 1, outcome: 'accepted' }],
    });
    expect(first?.text).toContain('Kính gửi: Đồng chí Giám đốc Sở Tài chính');
  });

  it('never gives a link away, and proves the words by their digest', async () => {
    const { messages } = await proof();
    const texts = messages.map(({ text }) => text).join('\n');
    expect(texts).toContain('/a/…');
    expect(texts).not.toMatch(/\/a\/[mn][\w-]{10}/);
    const rows = await seeded.database.query<{ hash: string }>(
      "SELECT encode(sha256(convert_to(text_body, 'UTF8')), 'hex') AS hash FROM messages WHERE id = ANY($1) ORDER BY created_at, id",
      [messages.map(({ id }) => id)],
    );
    expect(messages.map(({ textHash }) => textHash)).toEqual(rows.map(({ hash }) => hash));
  });

  it('ends with the heads of its chains and the newest daily row, as the ledger has them', async () => {
    const { shares, recipients, messages, day } = await proof();
    const heads = await seeded.database.query<{ hash: string }>('SELECT hash FROM ledger_chains');
    const known = new Set(heads.map(({ hash }) => hash));
    for (const chain of [...shares.map((share) => share.chain), ...recipients]) {
      expect(known).toContain(chain?.hash);
    }
    expect(recipients).toHaveLength(new Set(messages.map(({ recipientId }) => recipientId)).size);
    expect(day?.hash).toMatch(/^[\da-f]{64}$/);
    expect((await seeded.app.get(VerifyLedger).run(() => undefined)).findings).toBe(0);
  });

  it('is a page that shows the same in words, reached from the page of each assignment', async () => {
    const { shares, day } = await proof();
    const page = await pageOf(`/chung-cu/${item}`);
    expect(page).toContain('Chứng cứ nhắc việc');
    expect(page).toContain('liên kết đã được mở');
    expect(page).toContain('Giám đốc Sở Tài chính, qua liên kết trong tin');
    expect(page).toContain('Kính gửi: Đồng chí Giám đốc Sở Tài chính');
    expect(page).toContain(day?.hash);
    expect(page).not.toContain('<script');
    const [share] = shares;
    expect(await pageOf(`/nhiem-vu/${share?.assignmentId}`)).toContain(`href="/chung-cu/${item}"`);
    const folder = process.env['DONDOC_PICTURES'];
    if (folder !== undefined) await writeFile(`${folder}/chung-cu.pdf`, await pdfOf());
    if (folder !== undefined) await writeFile(`${folder}/chung-cu.html`, page);
  });

  it('is a PDF with its fonts, the same each time nothing has happened in between', async () => {
    const first = await pdfOf();
    expect(first.subarray(0, 5).toString()).toBe('%PDF-');
    expect(first.toString('latin1')).toMatch(/FontFile2/);
    expect((await pdfOf()).equals(first)).toBe(true);
  });
});

describe('who may see the proof', () => {
  it('is the office, and the standing body of the plan with addresses partly hidden', async () => {
    await api.account('noi-vu@phutho.example', 'standing', await agencyId('so-noi-vu'));
    const standing = await api.signIn('noi-vu@phutho.example');
    const { body } = await api.call('GET', `/api/items/${item}/proof`, { cookie: standing });
    const addresses = (body as ProofBody).messages.map(({ address }) => address);
    expect(addresses).toContain('gia…@phutho.example');
    expect(addresses).not.toContain(headOf('so-tai-chinh'));
    await api.account('giao-thong@phutho.example', 'standing', await agencyId('so-tai-chinh'));
    const other = await api.signIn('giao-thong@phutho.example');
    expect((await api.call('GET', `/api/items/${item}/proof`, { cookie: other })).status).toBe(404);
  });

  it.each(['agency', 'viewer'] as const)('is nobody with the role %s', async (role) => {
    const email = `${role}@phutho.example`;
    await api.account(email, role, role === 'agency' ? await agencyId('so-tai-chinh') : null);
    const cookie = await api.signIn(email);
    for (const path of [`/api/items/${item}/proof`, `/api/items/${item}/proof.pdf`, `/chung-cu/${item}`]) {
      expect((await api.call('GET', path, { cookie })).status).toBe(403);
    }
    const tasks = await api.call('GET', '/api/tasks?limit=1', { cookie });
    const [task] = tasks.body['items'] as { assignmentId: string }[];
    expect(await pageOf(`/nhiem-vu/${task?.assignmentId}`, cookie)).not.toContain('/chung-cu/');
  });

  it('is told that there is no such item', async () => {
    const none = '/api/items/0193aaaa-0000-7000-8000-000000000001/proof';
    expect((await api.call('GET', none, { cookie: office })).status).toBe(404);
    expect((await api.call('GET', '/chung-cu/khong-phai-ma', { cookie: office })).status).toBe(422);
  });
});
