import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, ListMessages, type MessageFilter } from '#application';
import { NodemailerMailSender } from '#channels';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { type DeliveryApplication, startDeliveryApplication } from '../support/delivery-application.js';
import { createMailSink, type MailSink } from '../support/mail-sink.js';

let database: TestDatabase;
let sink: MailSink;
let delivery: DeliveryApplication;
let messages: ListMessages;

const office: Actor = { id: null, name: 'Văn phòng', role: 'office', agencyId: null };
const all: MessageFilter = {
  recipientId: null,
  assignmentId: null,
  ordinal: null,
  channel: null,
  states: [],
  text: null,
  wording: null,
  from: null,
  to: null,
};
const readers = ['giam-doc.so-tu-phap', 'van-thu.so-tu-phap', 'giam-doc.so-noi-vu', 'so-y-te'].map(
  (name) => `${name}@phutho.example`,
);

beforeAll(async () => {
  database = await createDatabase();
  sink = await createMailSink();
  delivery = await startDeliveryApplication(database.url, sink.url);
  messages = delivery.app.get(ListMessages);
  await delivery.advanceAll();
  await delivery.setClock('2024-12-02', '07:30');
  sink.behave({ refuse: [{ to: 'giam-doc.so-noi-vu@phutho.example', code: 550, text: 'Unknown user' }] });
  for (const reader of readers) await delivery.deliver(reader);
});
afterAll(async () => {
  await delivery.close();
  await sink.close();
  await database.drop();
});

const list = async (filter: Partial<MessageFilter>, actor = office) =>
  (await messages.run(actor, { ...all, ...filter, page: { limit: 50 } })).items.map(({ address }) => address);

async function agency(code: string): Promise<string> {
  const [row] = await delivery.database.query<{ id: string }>('SELECT id FROM agencies WHERE code = $1', [
    code,
  ]);
  return row?.id ?? '';
}

describe('the list of messages', () => {
  it('shows what was sent, newest first, page by page', async () => {
    const arrived = readers.filter((reader) => !reader.includes('giam-doc.so-noi-vu'));
    for (const to of arrived) await sink.expect({ to });
    expect(await list({})).toEqual(readers.toReversed());
    const first = await messages.run(office, { ...all, page: { limit: 3 } });
    expect(first).toMatchObject({ total: 4, nextCursor: expect.any(String) });
    const second = await messages.run(office, { ...all, page: { limit: 3, cursor: first.nextCursor ?? '' } });
    expect(second).toMatchObject({ nextCursor: null, items: [{ address: readers[0] }] });
  });

  it('is filtered by state, words without accents, days, recipient and assignment', async () => {
    expect(await list({ states: ['failed'] })).toEqual(['giam-doc.so-noi-vu@phutho.example']);
    expect(await list({ text: 'GIAM doc tu phap giao nhiem vu' })).toEqual([
      'giam-doc.so-tu-phap@phutho.example',
    ]);
    expect(await list({ from: '2024-12-03' })).toEqual([]);
    expect(await list({ from: '2024-12-02', to: '2024-12-02' })).toHaveLength(4);
    expect(await list({ recipientId: await delivery.recipientOf(readers[3] ?? '') })).toEqual([readers[3]]);
    const [row] = await delivery.database.query<{ id: string }>(
      'SELECT assignments.id FROM assignments JOIN agencies ON agencies.id = agency_id WHERE code = $1 LIMIT 1',
      ['so-tu-phap'],
    );
    expect(await list({ assignmentId: row?.id ?? '' })).toContain('giam-doc.so-tu-phap@phutho.example');
    expect(await list({ assignmentId: row?.id ?? '' })).not.toContain('giam-doc.so-noi-vu@phutho.example');
  });

  it('shows an agency only what went to itself and its people, and a viewer nothing', async () => {
    const actor: Actor = { ...office, role: 'agency', agencyId: await agency('so-tu-phap') };
    expect((await list({}, actor)).toSorted()).toEqual(
      ['giam-doc.so-tu-phap@phutho.example', 'van-thu.so-tu-phap@phutho.example'].toSorted(),
    );
    await expect(list({}, { ...office, role: 'viewer' })).rejects.toMatchObject({ status: 403 });
  });

  it('keeps the exact text; who only looks on gets it without the links that act', async () => {
    const [sent] = (await messages.run(office, { ...all, text: 'giam doc so tu phap', page: { limit: 1 } }))
      .items;
    const id = sent?.id ?? '';
    const detail = await messages.read(office, id);
    const mail = sink.mailbox.messages().find((one) => one.messageId === detail.messageId);
    expect(mail?.text.trim()).toBe(detail.text.trim());
    expect(mail?.html.trim()).toBe(detail.html.trim());
    expect(detail).toMatchObject({ state: 'handed-over', attempts: [{ number: 1, outcome: 'accepted' }] });
    expect(detail.notices[0]).toMatchObject({ rung: 'assigned' });
    const standing: Actor = { ...office, role: 'standing', agencyId: await agency('so-noi-vu') };
    expect((await messages.read(standing, id)).text).toContain('https://dondoc.phutho.example/a/…');
    const other: Actor = { ...office, role: 'agency', agencyId: await agency('so-noi-vu') };
    await expect(messages.read(other, id)).rejects.toMatchObject({ status: 404 });
  });
});

describe('a mail server that takes its time', () => {
  it('is left after the time of one attempt, and the outcome is called unknown', async () => {
    const sender = new NodemailerMailSender(sink.url, { attemptMs: 500 });
    sink.behave({ delayMs: 1500 });
    const result = await sender.send({
      messageId: '<slow@phutho.example>',
      from: { name: 'Văn phòng', address: 'van-phong@phutho.example' },
      to: { name: '', address: 'cham@phutho.example' },
      replyTo: null,
      date: new Date('2024-12-02T00:30:00Z'),
      subject: 'Chậm',
      text: 'Nội dung',
      html: '<p>Nội dung</p>',
    });
    sender.onApplicationShutdown();
    expect(result).toMatchObject({ outcome: 'unknown' });
    await sink.expect({ to: 'cham@phutho.example' });
    sink.behave({});
  });
});

describe('names in headers', () => {
  it('with commas, quotes and line breaks stay names', async () => {
    const sender = new NodemailerMailSender(sink.url);
    const name = 'Văn phòng "UBND", tỉnh\r\nBcc: ai@do.example';
    const result = await sender.send({
      messageId: '<names@phutho.example>',
      from: { name, address: 'van-phong@phutho.example' },
      to: { name: 'Giám đốc, Sở "A" <b@c.example>', address: 'giam-doc@phutho.example' },
      replyTo: { name, address: 'theo-doi@phutho.example' },
      date: new Date('2024-12-02T00:30:00Z'),
      subject: 'Một\r\nBcc: ai@do.example',
      text: 'Nội dung',
      html: '<p>Nội dung</p>',
    });
    sender.onApplicationShutdown();
    expect(result).toMatchObject({ outcome: 'accepted' });
    const mail = await sink.expect({ to: 'giam-doc@phutho.example' });
    expect(mail.envelopeTo).toEqual(['giam-doc@phutho.example']);
    expect(mail.to).toEqual([{ name: 'Giám đốc, Sở "A" <b@c.example>', address: 'giam-doc@phutho.example' }]);
    expect(mail.from.name).toBe('Văn phòng "UBND", tỉnh Bcc: ai@do.example');
    expect(mail.subject).toBe('Một Bcc: ai@do.example');
    expect(mail.headers).not.toHaveProperty('bcc');
  });
});

describe('addresses with letters beyond ASCII', () => {
  it('reach the server as their domain is written on the wire', async () => {
    const sender = new NodemailerMailSender(sink.url);
    const result = await sender.send({
      messageId: '<letters@phutho.example>',
      from: { name: 'Văn phòng', address: 'van-phong@tỉnh-phú-thọ.example' },
      to: { name: 'Văn thư', address: 'van-thu@sở-tư-pháp.example' },
      replyTo: null,
      date: new Date('2024-12-02T00:30:00Z'),
      subject: 'Địa chỉ',
      text: 'Nội dung',
      html: '<p>Nội dung</p>',
    });
    sender.onApplicationShutdown();
    expect(result).toMatchObject({ outcome: 'accepted' });
    const { mails } = { mails: sink.mailbox.messages().filter(({ subject }) => subject === 'Địa chỉ') };
    expect(mails.map(({ envelopeTo }) => envelopeTo)).toEqual([[expect.stringMatching(/^van-thu@/)]]);
    await sink.expect({ to: mails[0]?.envelopeTo[0] ?? '' });
  });

  it('make a Message-ID of ASCII', async () => {
    await delivery.database.query(
      "UPDATE contact_points SET address = 'van-phong@tỉnh-phú-thọ.example' WHERE address = 'van-phong-ubnd-tinh@phutho.example'",
    );
    await delivery.deliver('giam-doc.so-y-te@phutho.example');
    const mail = await sink.expect({ to: 'giam-doc.so-y-te@phutho.example' });
    expect(mail.messageId).toMatch(/^<[\da-f-]{36}@xn--[\x21-\x7e]+\.example>$/);
  });
});
