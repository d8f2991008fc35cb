import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  ConnectZalo,
  DeliverByZalo,
  DeliverToRecipient,
  ProcessZaloEvents,
  systemActor,
  Transaction,
  ZaloUsers,
  zaloUseCases,
} from '#application';
import { emulatedTemplateIds, registrationOf, templateDeclarations } from '#channels';
import { replyCodeOf } from '#domain';
import { startZalo, type ZaloEmulator } from '#emulators';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { type DeliveryApplication, startDeliveryApplication } from '../support/delivery-application.js';
import { createMailSink, type MailSink } from '../support/mail-sink.js';
import { zaloAccount } from '../support/zalo-application.js';
import { type HttpApplication, startHttp } from './http-application.js';

/** Somebody with one to four notices that a template can carry. */
interface Reader {
  recipientId: string;
  personId: string;
  email: string;
  userId: string;
}
interface MessageRow {
  id: string;
  channel: string;
  state: string;
  state_reason: string | null;
  provider_id: string;
  text_body: string;
  notices: number;
}

const publicUrl = 'https://dondoc.phutho.example';
const template = '/v3.0/oa/message/template';
let database: TestDatabase;
let sink: MailSink;
let delivery: DeliveryApplication;
let api: HttpApplication;
let emulator: ZaloEmulator;
let readers: Reader[];

beforeAll(async () => {
  database = await createDatabase();
  sink = await createMailSink();
  // The emulator wants the address of the hook, the hook wants a database, and the senders want the emulator.
  const users = Array.from({ length: 12 }, (_, index) => ({ userId: userId(index), follows: true }));
  const templates = templateDeclarations.map((one) =>
    registrationOf(one, emulatedTemplateIds[one.name] ?? '', publicUrl),
  );
  emulator = await startZalo({
    port: 0,
    folder: null,
    ...zaloAccount,
    oaName: 'Văn phòng UBND tỉnh',
    webhookUrl: null,
    users,
    templates: [],
    webhookRetriesMs: [],
  });
  for (const one of templates) await control('/world', { template: one });
  emulator.world.switches.receiptAfterMs = 0;
  const zalo = { ...zaloAccount, emulatorUrl: emulator.url };
  delivery = await startDeliveryApplication(database.url, sink.url, [...zaloUseCases, ConnectZalo], zalo);
  api = await startHttp(database.url, {
    ZALO_APP_ID: zaloAccount.appId,
    ZALO_APP_SECRET: zaloAccount.appSecret,
    ZALO_OA_ID: zaloAccount.oaId,
    ZALO_OA_SECRET_KEY: zaloAccount.oaSecretKey,
    ZALO_EMULATOR_URL: emulator.url,
  });
  emulator.world.app.webhookUrl = `${api.url}/hooks/zalo`;
  const pair = { accessToken: 'access-first', refreshToken: 'refresh-first', expiresIn: 90_000 };
  await delivery.app.get(ConnectZalo).importPair(systemActor, pair);
  await delivery.setClock('2025-01-02', '08:00');
  await delivery.advanceAll();
  readers = await findReaders();
});
afterAll(async () => {
  await emulator?.close();
  await api?.close();
  await delivery?.close();
  await sink?.close();
  await database?.drop();
});
beforeEach(() => {
  emulator.world.app.isWebhookOn = true;
});

function userId(index: number): string {
  return `20000000000000000${String(index).padStart(2, '0')}`;
}

async function control(path: string, body: unknown): Promise<void> {
  const response = await fetch(`${emulator.url}/control${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
  });
  expect(response.status).toBe(200);
}

async function findReaders(): Promise<Reader[]> {
  const rows = await delivery.database.query<Omit<Reader, 'userId'>>(
    `SELECT recipients.id AS "recipientId", recipients.person_id AS "personId", min(contact_points.address) AS email
       FROM notices
       JOIN recipients ON recipients.id = notices.recipient_id
       JOIN contact_points ON contact_points.person_id = recipients.person_id AND contact_points.kind = 'email'
       JOIN rungs ON rungs.id = notices.rung_id
      WHERE notices.state = 'waiting'
      GROUP BY recipients.id
     HAVING count(*) <= 4
        AND bool_and(notices.role IN ('head', 'officer') AND NOT notices.copy
                     AND rungs.kind IN ('assigned', 'start', 'soon', 'unacknowledged', 'due', 'overdue-1'))
      ORDER BY recipients.id LIMIT 13`,
  );
  return rows.map((row, index) => ({ ...row, userId: userId(index) }));
}

/** The next reader, with a linked account. */
async function linked(): Promise<Reader> {
  const reader = readers.shift();
  if (reader === undefined) throw new Error('no reader is left');
  const users = delivery.app.get(ZaloUsers);
  await delivery.app.get(Transaction).run(async () => {
    await users.lock(reader.userId);
    const at = { real: new Date(), business: new Date('2025-01-02T01:00:00Z') };
    await users.bind(reader.userId, reader.personId, at);
  });
  return reader;
}

/** One wake, as the workflow does it. */
async function wake({ recipientId }: Reader): Promise<{ waitMs: number | null }> {
  const { waitMs, byZalo } = await delivery.app.get(DeliverToRecipient).run(recipientId);
  return byZalo === true ? delivery.app.get(DeliverByZalo).run(recipientId) : { waitMs };
}

/** Everything that was posted is looked at. */
async function settle(): Promise<void> {
  await emulator.webhooks.settled();
  while (await delivery.app.get(ProcessZaloEvents).run());
}

function messagesOf({ recipientId }: Reader): Promise<MessageRow[]> {
  return delivery.database.query<MessageRow>(
    `SELECT messages.*, (SELECT count(*)::int FROM notices WHERE message_id = messages.id) AS notices
       FROM messages WHERE recipient_id = $1 ORDER BY id`,
    [recipientId],
  );
}

const onPhone = (reader: Reader) => emulator.world.messages.filter((one) => one.userId === reader.userId);

/** Lets the time for a receipt pass. */
const later = () =>
  delivery.database.query("UPDATE message_attempts SET started_at = started_at - interval '16 minutes'");

describe('somebody who linked an account', () => {
  it('is reminded by Zalo, and the receipts say delivered, then seen', async () => {
    const reader = await linked();
    expect(await wake(reader)).toEqual({ waitMs: null });
    const [message, ...more] = await messagesOf(reader);
    expect(more).toEqual([]);
    expect(message).toMatchObject({ channel: 'zalo', state: 'handed-over' });
    const [entry] = onPhone(reader);
    expect(entry?.id).toBe(message?.provider_id);
    expect(entry?.table).toHaveLength(4);
    expect(entry?.button?.url).toMatch(new RegExp(`^${publicUrl}/a/.+`));
    expect(message?.text_body).toContain(entry?.button?.url);
    expect(message?.text_body).toContain(`OK ${replyCodeOf(message?.id ?? '')}`);
    await settle();
    expect(await messagesOf(reader)).toMatchObject([{ state: 'delivered' }]);
    emulator.actions.run(reader.userId, 'see', { text: '', fault: 'duplicate' });
    await settle();
    expect(await messagesOf(reader)).toMatchObject([{ state: 'seen', notices: message?.notices }]);
  });

  it('gets the letter where the lead is only asked to cooperate, which no template says', async () => {
    const reader = await linked();
    const kind = (of: string) =>
      delivery.database.query(
        `UPDATE agencies SET kind = $2 WHERE id IN (
           SELECT positions.agency_id FROM tenures JOIN positions ON positions.id = tenures.position_id
            WHERE tenures.person_id = $1)`,
        [reader.personId, of],
      );
    await kind('nganh-doc');
    await wake(reader);
    await kind('so');
    expect(await messagesOf(reader)).toMatchObject([{ channel: 'email', state: 'handed-over' }]);
    await sink.expect({ to: reader.email });
    expect(onPhone(reader)).toEqual([]);
  });

  it('is reminded by Zalo as well when the receipt comes before the answer', async () => {
    const reader = await linked();
    // The event takes an id of its own before the message does.
    const next = `zm${String(emulator.world.lastId + 2).padStart(6, '0')}`;
    const event = {
      name: 'user_received_message',
      fields: {
        sender: { id: zaloAccount.oaId },
        recipient: { id: reader.userId },
        message: { msg_id: next },
      },
    };
    await control('/events', event);
    await settle();
    await wake(reader);
    expect(await messagesOf(reader)).toMatchObject([{ state: 'delivered', provider_id: next }]);
  });
});

describe('a lost answer', () => {
  it('leaves the outcome open; without a receipt for 15 minutes the same goes by email, never again by Zalo', async () => {
    const reader = await linked();
    emulator.world.app.isWebhookOn = false;
    await control('/faults', [{ path: template, kind: 'drop' }]);
    const { waitMs } = await wake(reader);
    expect(waitMs).toBeGreaterThan(800_000);
    expect(await messagesOf(reader)).toMatchObject([{ channel: 'zalo', state: 'unknown' }]);
    expect((await wake(reader)).waitMs).toBeGreaterThan(800_000);
    await later();
    await wake(reader);
    expect(await messagesOf(reader)).toMatchObject([
      { channel: 'zalo', state: 'unknown', notices: 0, state_reason: expect.stringContaining('thư điện tử') },
      { channel: 'email', state: 'handed-over' },
    ]);
    await sink.expect({ to: reader.email });
    expect(onPhone(reader)).toHaveLength(1);
  });

  it('is settled by the receipt, and nothing goes by email', async () => {
    const reader = await linked();
    await control('/faults', [{ path: template, kind: 'drop' }]);
    await wake(reader);
    await settle();
    await later();
    expect(await wake(reader)).toEqual({ waitMs: null });
    expect(await messagesOf(reader)).toMatchObject([{ channel: 'zalo', state: 'delivered' }]);
  });
});

describe('a process that dies', () => {
  it('before the attempt lets the reminder leave once; during it, leaves the outcome open', async () => {
    const reader = await linked();
    const { byZalo } = await delivery.app.get(DeliverToRecipient).run(reader.recipientId);
    expect(byZalo).toBe(true);
    // Nobody handed it over: the next wake asks for it again.
    await wake(reader);
    const [sent] = await messagesOf(reader);
    expect(sent).toMatchObject({ state: 'handed-over' });
    expect(onPhone(reader)).toHaveLength(1);
    await delivery.database.query("UPDATE messages SET state = 'sending' WHERE id = $1", [sent?.id]);
    await wake(reader);
    expect(await messagesOf(reader)).toMatchObject([{ state: 'unknown' }]);
    expect(onPhone(reader)).toHaveLength(1);
  });
});

describe('somebody whom Zalo does not reach', () => {
  it('for good, is told by email at once; the account is disabled and the office asked once', async () => {
    const reader = await linked();
    emulator.actions.run(reader.userId, 'block', { text: '', fault: null });
    expect(await wake(reader)).toEqual({ waitMs: 1000 });
    await wake(reader);
    const [byZalo, byEmail] = await messagesOf(reader);
    expect(byZalo).toMatchObject({ channel: 'zalo', state: 'failed', notices: 0 });
    expect(byZalo?.state_reason).toContain('-244');
    expect(byEmail).toMatchObject({ channel: 'email', state: 'handed-over' });
    await sink.expect({ to: reader.email });
    const [contact] = await delivery.database.query(
      "SELECT disabled_reason FROM contact_points WHERE kind = 'zalo' AND address = $1 AND disabled_at IS NOT NULL",
      [reader.userId],
    );
    expect(contact).toMatchObject({ disabled_reason: expect.stringContaining('-244') });
    const asked = await delivery.database.query(
      "SELECT 1 FROM questions WHERE kind = 'address' AND data ->> 'address' = $1",
      [reader.userId],
    );
    expect(asked).toHaveLength(1);
  });

  it.each([
    ['for a mistake of ours', -1124],
    ['for a code that nobody described', -99_999],
    ['for a quota', -144],
  ])('%s, is told by email and stays linked', async (_why, code) => {
    const reader = await linked();
    await control('/faults', [{ path: template, kind: 'error', code, times: 1 }]);
    await wake(reader);
    await wake(reader);
    expect(await messagesOf(reader)).toMatchObject([
      { channel: 'zalo', notices: 0 },
      { channel: 'email', state: 'handed-over' },
    ]);
    await sink.expect({ to: reader.email });
    expect(onPhone(reader)).toEqual([]);
    const links = await delivery.database.query('SELECT 1 FROM zalo_users WHERE person_id = $1', [
      reader.personId,
    ]);
    expect(links).toHaveLength(1);
  });

  it('while the channel rests after a refusal that all would meet, is told by email without a try', async () => {
    const reader = await linked();
    await wake(reader);
    expect(await messagesOf(reader)).toMatchObject([{ channel: 'email', state: 'handed-over' }]);
    await sink.expect({ to: reader.email });
  });
});
