import type { INestApplicationContext } from '@nestjs/common';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ConnectZalo, ProcessZaloEvents, systemActor, zaloUseCases } from '#application';
import { zaloApiProviders } from '#channels';
import { replyCodeOf } from '#domain';
import { startMailbox, startZalo, type Mailbox, type ZaloEmulator } from '#emulators';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { type DeliveryApplication, startDeliveryApplication } from '../support/delivery-application.js';
import { startZaloApplication, zaloAccount } from '../support/zalo-application.js';
import { type HttpApplication, startHttp } from './http-application.js';

let database: TestDatabase;
let mailbox: Mailbox;
let seeded: DeliveryApplication;
let api: HttpApplication;
let emulator: ZaloEmulator;
let worker: INestApplicationContext;
let director: { personId: string; messageId: string; name: string };
const [one, two, stranger] = ['100000000000000000', '100000000000000001', '100000000000000002'];

beforeAll(async () => {
  database = await createDatabase();
  mailbox = await startMailbox({ smtpPort: 0, httpPort: 0, folder: null });
  seeded = await startDeliveryApplication(database.url, mailbox.smtpUrl);
  await seeded.advanceAll();
  await seeded.setClock('2024-12-02', '07:45');
  await seeded.deliver('giam-doc.so-tu-phap@phutho.example');
  const [row] = await seeded.database.query<typeof director>(
    `SELECT people.id AS "personId", people.name, messages.id AS "messageId" FROM messages
       JOIN recipients ON recipients.id = messages.recipient_id JOIN people ON people.id = recipients.person_id
      WHERE messages.address = 'giam-doc.so-tu-phap@phutho.example'`,
  );
  director = row!;
  const environment = {
    ZALO_APP_ID: zaloAccount.appId,
    ZALO_APP_SECRET: zaloAccount.appSecret,
    ZALO_OA_ID: zaloAccount.oaId,
    ZALO_OA_SECRET_KEY: zaloAccount.oaSecretKey,
    ZALO_EMULATOR_URL: 'http://127.0.0.1:2',
    DONDOC_SECRET: 'a secret of at least thirty-two characters',
  };
  api = await startHttp(database.url, environment);
  emulator = await startZalo({
    port: 0,
    folder: null,
    ...zaloAccount,
    oaName: 'Văn phòng UBND tỉnh',
    webhookUrl: `${api.url}/hooks/zalo`,
    users: [one, two, stranger].map((userId) => ({ userId: userId!, follows: true })),
    templates: [],
    webhookRetriesMs: [],
  });
  emulator.world.switches.receiptAfterMs = 0;
  worker = await startZaloApplication(database.url, {
    emulatorUrl: emulator.url,
    providers: [...zaloUseCases, ...zaloApiProviders({ ...zaloAccount, emulatorUrl: emulator.url })],
  });
  const pair = { accessToken: 'access-first', refreshToken: 'refresh-first', expiresIn: 90_000 };
  await worker.get(ConnectZalo).importPair(systemActor, pair);
});
afterAll(async () => {
  await worker?.close();
  await emulator?.close();
  await api?.close();
  await seeded?.close();
  await mailbox?.close();
  await database?.drop();
});
beforeEach(async () => {
  emulator.world.messages.length = 0;
  await seeded.database.query('DELETE FROM zalo_users');
  await seeded.database.query("DELETE FROM contact_points WHERE kind = 'zalo'");
});

/** Everything that was posted is looked at. */
async function settle(): Promise<void> {
  await emulator.webhooks.settled();
  while (await worker.get(ProcessZaloEvents).run());
  // What we answered is told to us as an event, too.
  await emulator.webhooks.settled();
}

/** Writes to the Official Account, and answers what came back for it. */
async function write(userId: string, text: string, fault: 'duplicate' | null = null): Promise<string[]> {
  const before = emulator.world.messages.length;
  emulator.actions.run(userId, 'write', { text, fault });
  await settle();
  return emulator.world.messages
    .slice(before)
    .filter((entry) => entry.kind === 'text' && entry.userId === userId)
    .map(({ lines }) => lines.join('\n'));
}

async function issue(): Promise<string> {
  const { status, body } = await api.call('POST', `/api/people/${director.personId}/zalo-code`);
  expect(status).toBe(200);
  expect(body).toMatchObject({ name: director.name, accountUrl: 'https://zalo.me/2000000000000000002' });
  return String(body['code']);
}
const contacts = () =>
  seeded.database.query<{ address: string; disabled: boolean }>(
    `SELECT address, disabled_at IS NOT NULL AS disabled FROM contact_points WHERE kind = 'zalo' ORDER BY address`,
  );
const kept = async () =>
  Number(
    (
      await seeded.database.query<{ n: string }>(
        "SELECT count(*) AS n FROM zalo_events WHERE name = 'user_send_text'",
      )
    )[0]?.n,
  );

describe('a binding code', () => {
  it('links the account of whoever sends it, and the answer names person and post', async () => {
    const code = await issue();
    expect(code).toMatch(/^#[A-Z]{4} \d{4}$/);
    const stored = await seeded.database.query('SELECT * FROM zalo_binding_codes');
    expect(JSON.stringify(stored)).not.toContain(code.slice(1, 5));
    const [answer] = await write(one!, code.toLowerCase());
    expect(answer).toContain(director.name);
    expect(answer).toContain('Sở Tư pháp');
    expect(await contacts()).toEqual([{ address: one, disabled: false }]);
  });

  it('is good once; a second account that sends it hears nothing else than one that guesses', async () => {
    const code = await issue();
    await write(one!, code);
    const [used] = await write(two!, code);
    expect(await write(two!, '#KKKK 2222')).toEqual([used]);
    expect(await contacts()).toEqual([{ address: one, disabled: false }]);
  });

  it('ends when a new one is given', async () => {
    const old = await issue();
    const fresh = await issue();
    expect((await write(one!, old))[0]).toContain('không đúng');
    expect((await write(one!, fresh))[0]).toContain('Đã liên kết');
  });

  it('moves the person to another account, and back', async () => {
    await write(one!, await issue());
    await write(two!, await issue());
    expect(await contacts()).toEqual([
      { address: one, disabled: true },
      { address: two, disabled: false },
    ]);
    await write(one!, await issue());
    expect(await contacts()).toEqual([
      { address: one, disabled: false },
      { address: two, disabled: true },
    ]);
  });

  it('cannot be guessed for long', async () => {
    for (let tries = 0; tries < 5; tries += 1) await write(stranger!, `#KKKK 222${tries + 2}`);
    const code = await issue();
    expect((await write(stranger!, code))[0]).toContain('sai nhiều lần');
    expect(await contacts()).toEqual([]);
  });

  it('is given by the office only', async () => {
    await api.account('chi-xem@phutho.example', 'viewer');
    const cookie = await api.signIn('chi-xem@phutho.example');
    expect((await api.call('POST', `/api/people/${director.personId}/zalo-code`, { cookie })).status).toBe(
      403,
    );
    const nobody = '01890000-0000-7000-8000-000000000000';
    expect((await api.call('POST', `/api/people/${nobody}/zalo-code`)).status).toBe(404);
  });
});

describe('a message to the Official Account', () => {
  it('of a stranger gets one polite answer a day', async () => {
    expect((await write(stranger!, 'Xin chào'))[0]).toContain('Kính chào');
    expect(await write(stranger!, 'Có ai không?')).toEqual([]);
  });

  it('that nobody understands is answered three times, then met with silence', async () => {
    await write(one!, await issue());
    const answers: number[] = [];
    for (let times = 0; times < 5; times += 1) answers.push((await write(one!, 'hôm nay trời đẹp')).length);
    expect(answers).toEqual([1, 1, 1, 0, 0]);
  });

  it('acknowledges what the letter lists, and says so; again it says who was first', async () => {
    await write(one!, await issue());
    const reply = `“ok” ${replyCodeOf(director.messageId).toLowerCase().split('').join(' ')}`;
    expect((await write(one!, reply))[0]).toMatch(/Đã ghi nhận tiếp nhận \d+ nhiệm vụ/);
    const events = await seeded.database.query<{ n: string }>(
      "SELECT count(*) AS n FROM events WHERE kind = 'acknowledged' AND channel = 'zalo'",
    );
    expect(Number(events[0]?.n)).toBeGreaterThan(0);
    expect((await write(one!, reply))[0]).toContain('trước đó');
  });

  it('acknowledges nothing for somebody else', async () => {
    expect((await write(stranger!, `OK ${replyCodeOf(director.messageId)}`))[0]).toContain(
      'chưa được liên kết',
    );
    await write(one!, await issue());
    expect((await write(one!, 'OK 9Z9Z'))[0]).toContain('Không có tin nhắc nào');
  });
});

describe('the webhook', () => {
  it('keeps an event once though it comes twice', async () => {
    const before = await kept();
    expect(await write(stranger!, 'Xin chào', 'duplicate')).toHaveLength(1);
    expect(await kept()).toBe(before + 1);
    expect(emulator.world.events.at(-1)?.answer).toBe('200');
  });

  it.each(['bad-mac', 'hmac-mac', 'missing-prefix', 'stale'] as const)(
    'refuses %s without detail',
    async (fault) => {
      const before = await kept();
      emulator.actions.run(stranger!, 'write', { text: 'Xin chào', fault });
      await emulator.webhooks.settled();
      expect(emulator.world.events.at(-1)?.answer).toBe('401');
      expect(await kept()).toBe(before);
      emulator.world.app.isWebhookOn = true;
    },
  );

  it("answers the console's check and keeps nothing", async () => {
    const before = await kept();
    emulator.actions.consoleCheck();
    await emulator.webhooks.settled();
    expect(emulator.world.events.at(-1)?.answer).toBe('200');
    expect(await kept()).toBe(before);
  });

  it('refuses what is too large, and what is no event', async () => {
    const large = await api.call('POST', '/hooks/zalo', {
      key: null,
      text: `{"a":"${'x'.repeat(70_000)}"}`,
      headers: { 'content-type': 'application/json' },
    });
    expect(large.status).toBe(413);
    const empty = await api.call('POST', '/hooks/zalo', { key: null });
    expect(empty.status).toBe(401);
  });

  it('takes follow and unfollow by their own time, in whatever order they come', async () => {
    const at = Date.now();
    const event = (name: string, timestamp: number) => ({
      name,
      fields: { oa_id: zaloAccount.oaId, follower: { id: one }, timestamp: String(timestamp) },
    });
    emulator.actions.run(one!, 'unfollow');
    await settle();
    const follows = async () =>
      (await seeded.database.query<{ follows: boolean }>('SELECT follows FROM zalo_users'))[0]?.follows;
    expect(await follows()).toBe(false);
    // The emulator stamps what it sends; an older event is put where the webhook would put it.
    await seeded.database.query(
      `INSERT INTO zalo_events (id, event_key, name, body, happened_at, received_at, failures)
       VALUES (gen_random_uuid(), 'late', 'follow', $1, $2, now(), 0)`,
      [JSON.stringify(event('follow', at - 60_000).fields), new Date(at - 60_000)],
    );
    await settle();
    expect(await follows()).toBe(false);
  });

  it('forgets a person who asks Zalo to be forgotten', async () => {
    await write(one!, await issue());
    emulator.actions.run(one!, 'withdraw');
    await settle();
    expect(await contacts()).toEqual([{ address: one, disabled: true }]);
  });
});
