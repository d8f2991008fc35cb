import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { type DeliveryApplication, startDeliveryApplication } from '../support/delivery-application.js';
import { createMailSink, type MailSink } from '../support/mail-sink.js';
import { type HttpApplication, startHttp } from './http-application.js';

type Row = Record<string, unknown>;

const path = '/api/message-templates';
const headOf = (agency: string): string => `giam-doc.${agency}@phutho.example`;
const words = 'Đề nghị đồng chí xem, tiếp nhận và phân công chuyên viên phụ trách trong tuần này.';
const change = {
  sections: { assigned: { sentence: `{{senderName}} kính gửi {{agency}} danh mục năm {{year}}. ${words}` } },
};

let database: TestDatabase;
let sink: MailSink;
let delivery: DeliveryApplication;
let api: HttpApplication;

beforeAll(async () => {
  database = await createDatabase();
  sink = await createMailSink();
  delivery = await startDeliveryApplication(database.url, sink.url);
  await delivery.advanceAll();
  await delivery.setClock('2024-12-02', '07:30');
  api = await startHttp(database.url);
});
afterAll(async () => {
  await api.close();
  await delivery.close();
  await sink.close();
  await database.drop();
});

const versions = async (): Promise<Row[]> => (await api.call('GET', path)).body['items'] as Row[];

async function told(address: string) {
  await delivery.deliver(address);
  const mail = await sink.expect({ to: address });
  const { body } = await api.call('GET', `/api/messages?q=${address}`);
  const [message] = body['items'] as Row[];
  const detail = (await api.call('GET', `/api/messages/${String(message?.['id'])}`)).body;
  return { mail, id: String(detail['id']), version: detail['templateVersion'] };
}

describe('the letter', () => {
  it('comes with the program and is named by every message written with it', async () => {
    expect(await versions()).toMatchObject([{ version: 3, origin: 'shipped', by: 'Hệ thống' }]);
    expect((await told(headOf('so-tu-phap'))).version).toBe(3);
    const { body } = await api.call('GET', `${path}/current`);
    expect(body).toMatchObject({
      version: 3,
      content: { sections: { assigned: { subject: expect.stringContaining('{{agency}}') } } },
    });
  });

  it('is looked at with real data before it is changed, and nothing changes by looking', async () => {
    const { body, status } = await api.call('POST', `${path}/preview`, { body: change });
    expect(status).toBe(200);
    expect(body['text']).toContain(`danh mục năm 2025. ${words}`);
    expect(body['text']).toContain('Kính gửi: Đồng chí Giám đốc Sở Tư pháp');
    expect(body['html']).toContain('/a/xem-truoc');
    expect(String(body['text']).match(/\/a\/\S+/g)).toEqual(['/a/xem-truoc']);
    const { id } = await told('so-y-te@phutho.example');
    const other = await api.call('POST', `${path}/preview`, { body: { ...change, messageId: id } });
    expect(other.body['text']).toContain('Kính gửi: Sở Y tế');
    expect(await versions()).toHaveLength(1);
  });

  it('is changed by an admin: new messages say it, those sent before stay as they are', async () => {
    const changed = await api.call('POST', path, { body: { basedOn: 3, note: 'Thêm thời hạn', ...change } });
    expect(changed).toMatchObject({ status: 201, body: { version: 4, origin: 'edited', basedOn: 3 } });
    const { mail, version } = await told(headOf('so-noi-vu'));
    expect(version).toBe(4);
    expect(mail.text).toContain(words);
    expect(mail.html).toContain(words);
    const { body } = await api.call('GET', `/api/messages?q=${headOf('so-tu-phap')}`);
    const [earlier] = body['items'] as Row[];
    const detail = await api.call('GET', `/api/messages/${String(earlier?.['id'])}`);
    expect(detail.body['text']).not.toContain(words);
  });

  it('refuses what cannot be sent to anybody, and says where', async () => {
    const unknown = { basedOn: 4, note: 'Thử', sections: { due: { sentence: 'Số fax: {{fax}}' } } };
    for (const refused of [
      await api.call('POST', path, { body: unknown }),
      await api.call('POST', `${path}/preview`, { body: { sections: unknown.sections } }),
    ]) {
      expect(refused).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: '/sections/due/sentence', message: 'Không có từ “fax”' }] },
      });
    }
    const { body } = await api.call('GET', `${path}/current`);
    const { text } = body['content'] as { text: string };
    const thin = { basedOn: 4, note: 'Thử', text: text.replaceAll('{{button.url}}', '') };
    expect(await api.call('POST', path, { body: thin })).toMatchObject({
      status: 422,
      body: { type: '/problems/letter-invalid' },
    });
    expect((await api.call('POST', path, { body: { ...unknown, sections: { fax: {} } } })).status).toBe(422);
    expect((await api.call('POST', path, { body: { basedOn: 4, ...change } })).status).toBe(422);
    expect(await versions()).toHaveLength(2);
  });

  it('takes a change only of what is in force, from one of two at once', async () => {
    const old = await api.call('POST', path, { body: { basedOn: 3, note: 'Muộn', ...change } });
    expect(old).toMatchObject({ status: 409, body: { type: '/problems/letter-outdated', state: '4' } });
    const both = await Promise.all(
      ['A', 'B'].map((note) => api.call('POST', path, { body: { basedOn: 4, note, ...change } })),
    );
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409]);
  });

  it('goes back to an earlier version, as a new one', async () => {
    const restored = await api.call('POST', `${path}/3/restore`);
    expect(restored).toMatchObject({ status: 201, body: { version: 6, origin: 'restored', basedOn: 5 } });
    const { mail, version } = await told(headOf('so-tai-chinh'));
    expect(version).toBe(6);
    expect(mail.text).not.toContain(words);
    expect((await api.call('POST', `${path}/6/restore`)).status).toBe(409);
    expect((await api.call('POST', `${path}/99/restore`)).status).toBe(404);
    expect((await api.call('GET', `${path}/99`)).status).toBe(404);
    expect((await api.call('GET', `${path}/4`)).body).toMatchObject({ version: 4, note: 'Thêm thời hạn' });
  });

  it('is read by the office and changed by the admin alone', async () => {
    const [agency] = await delivery.database.query<{ id: string }>(
      "SELECT id FROM agencies WHERE kind = 'van-phong' LIMIT 1",
    );
    await api.account('van-phong@thu.example', 'office', agency?.id);
    await api.account('xem@thu.example', 'viewer');
    const office = await api.signIn('van-phong@thu.example');
    const viewer = await api.signIn('xem@thu.example');
    expect((await api.call('GET', path, { cookie: office })).status).toBe(200);
    expect((await api.call('GET', path, { cookie: viewer })).status).toBe(403);
    for (const [address, body] of [
      [path, { basedOn: 6, note: 'x', ...change }],
      [`${path}/preview`, change],
      [`${path}/3/restore`, {}],
    ] as const) {
      expect((await api.call('POST', address, { body, cookie: office })).status).toBe(403);
    }
  });
});

describe('a new program', () => {
  it('brings its words where nobody changed them, and leaves what an admin wrote', async () => {
    const forget = (): Promise<unknown> =>
      delivery.database.query("UPDATE message_templates SET shipped = 'an earlier program'");
    await forget();
    const again = await startHttp(database.url);
    const [kept] = (await again.call('GET', path)).body['items'] as Row[];
    expect(kept).toMatchObject({ version: 7, origin: 'restored', by: 'Hệ thống' });
    await delivery.database.query('DELETE FROM message_templates WHERE version > 3');
    await delivery.database.query(
      `UPDATE message_templates SET content = jsonb_set(content, '{text}', '"old"'), shipped = 'earlier'`,
    );
    await again.close();
    const anew = await startHttp(database.url);
    expect((await anew.call('GET', `${path}/current`)).body).toMatchObject({
      version: 4,
      origin: 'shipped',
      content: { text: expect.stringContaining('Kính gửi') },
    });
    await anew.close();
  });
});
