import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NoteMailServer } from '#application';
import type { MailboxBehaviour } from '#emulators';
import { plainMail } from '#platform';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { type DeliveryApplication, startDeliveryApplication } from '../support/delivery-application.js';
import { createMailSink, type MailSink } from '../support/mail-sink.js';
import { type HttpApplication, startHttp } from './http-application.js';

type Row = Record<string, unknown>;

const headOf = (agency: string): string => `giam-doc.${agency}@phutho.example`;
/** Three heads for each fault: nobody is written to twice. */
const heads = [
  ['so-tu-phap', 'so-noi-vu', 'so-y-te'],
  ['so-tai-chinh', 'so-xay-dung', 'so-tai-nguyen-va-moi-truong'],
  ['so-giao-duc-va-dao-tao', 'so-ke-hoach-va-dau-tu', 'so-thong-tin-va-truyen-thong'],
  ['so-khoa-hoc-va-cong-nghe', 'so-van-hoa-the-thao-va-du-lich', 'so-nong-nghiep-va-phat-trien-nong-thon'],
].map((group) => group.map(headOf));

/** Every notice is in a message that left `sending`, waits for somebody who is armed, or was cancelled with a reason. */
const incomplete = `
  SELECT notices.id, notices.state, messages.state AS message
    FROM notices
    JOIN recipients ON recipients.id = notices.recipient_id
    LEFT JOIN messages ON messages.id = notices.message_id
   WHERE NOT CASE notices.state
               WHEN 'in-message' THEN messages.state IN ('handed-over', 'delivered', 'seen', 'failed', 'unknown')
               WHEN 'waiting' THEN recipients.armed
               ELSE notices.reason IS NOT NULL END`;

let database: TestDatabase;
let sink: MailSink;
let spare: MailSink;
let delivery: DeliveryApplication;

async function start(fallbackUrl: string | null): Promise<void> {
  database = await createDatabase();
  sink = await createMailSink();
  spare = await createMailSink();
  const mail = { ...plainMail, fallbackUrl: fallbackUrl === null ? null : spare.url };
  delivery = await startDeliveryApplication(database.url, sink.url, [], null, mail);
  await delivery.advanceAll();
  await delivery.setClock('2024-12-02', '07:30');
}

async function stop(): Promise<void> {
  await delivery.close();
  await sink.close();
  await spare.close();
  await database.drop();
}

const deliverAll = (addresses: readonly string[]): Promise<unknown> =>
  Promise.all(addresses.map((address) => delivery.deliver(address)));

async function messagesTo(address: string): Promise<Row[]> {
  return delivery.database.query<Row>(
    `SELECT state, provider_id, ARRAY(SELECT outcome FROM message_attempts WHERE message_id = messages.id ORDER BY number) AS attempts
       FROM messages WHERE address = $1 ORDER BY id`,
    [address],
  );
}

const statesOf = async (address: string): Promise<unknown[]> =>
  (await messagesTo(address)).map(({ state }) => state);

async function passRetryWaits(): Promise<void> {
  await delivery.database.query('UPDATE recipients SET retry_at = NULL');
}

afterEach(async () => {
  const lost = await delivery.database.query(incomplete);
  if (lost.length > 0) throw new Error(`The ledger is not complete: ${JSON.stringify(lost)}`);
});

describe('one mail server', () => {
  beforeAll(() => start(null));
  afterAll(stop);
  beforeEach(() => sink.behave({}));

  const passing: [string, MailboxBehaviour][] = [
    ['refuses the connection', { down: true }],
    [
      'says at MAIL FROM that it has trouble',
      { refuseAt: { at: 'mail', code: 452, text: 'Insufficient storage' } },
    ],
    [
      'says after the data that it has trouble',
      { refuseAt: { at: 'data', code: 451, text: 'Try again later' } },
    ],
  ];

  it.each(passing)('that %s: everybody is told when it is well again, once', async (what, fault) => {
    const group = heads[passing.findIndex(([name]) => name === what)] ?? [];
    sink.behave(fault);
    await deliverAll(group);
    for (const head of group) {
      expect(await messagesTo(head)).toMatchObject([{ state: 'retrying', attempts: ['deferred'] }]);
    }
    expect(await delivery.database.query(incomplete)).toEqual([]);
    sink.none();
    sink.behave({});
    await expect
      .poll(async () => {
        await passRetryWaits();
        await deliverAll(group);
        return Promise.all(group.map(async (head) => (await statesOf(head)).at(-1)));
      })
      .toEqual(['handed-over', 'handed-over', 'handed-over']);
    for (const head of group) await sink.expect({ to: head });
    await deliverAll(group);
    sink.none();
  });

  it('that refuses one of three at RCPT TO: the two others are told, the one is failed and asked about', async () => {
    const [one = '', ...others] = heads[3] ?? [];
    sink.behave({ refuse: [{ to: one, code: 550, text: '5.1.1 No such user' }] });
    await deliverAll([one, ...others]);
    expect(await statesOf(one)).toEqual(['failed']);
    for (const head of others) {
      expect(await statesOf(head)).toEqual(['handed-over']);
      await sink.expect({ to: head });
    }
    const asked = await delivery.database.query<Row>(
      "SELECT data ->> 'address' AS address FROM questions WHERE kind = 'address'",
    );
    expect(asked).toEqual([{ address: one }]);
  });

  it('that refuses the text for good after the data: failed, the address stays', async () => {
    const address = 'van-thu.so-tu-phap@phutho.example';
    sink.behave({ refuseAt: { at: 'data', code: 554, text: '5.6.0 Content rejected' } });
    await delivery.deliver(address);
    expect(await messagesTo(address)).toMatchObject([{ state: 'failed', attempts: ['refused'] }]);
    const asked = await delivery.database.query("SELECT 1 FROM questions WHERE data ->> 'address' = $1", [
      address,
    ]);
    expect(asked).toEqual([]);
  });

  it('that hangs up in the middle of the data: sent once more with the same Message-ID, or tried again', async () => {
    const address = 'van-thu.so-noi-vu@phutho.example';
    sink.behave({ drop: 'in-data', dropTimes: 1 });
    await delivery.deliver(address);
    await passRetryWaits();
    await delivery.deliver(address);
    const mail = await sink.expect({ to: address });
    const messages = await messagesTo(address);
    expect(messages.at(-1)).toMatchObject({ state: 'handed-over', provider_id: mail.messageId });
    sink.none();
  });
});

describe('a mail server that answers after a minute, and another one beside it', () => {
  let api: HttpApplication;

  beforeAll(async () => {
    await start('spare');
    api = await startHttp(database.url);
  });
  afterAll(async () => {
    await api.close();
    await stop();
  });

  const servers = async (): Promise<unknown> => (await api.call('GET', '/api/mail-servers')).body['items'];

  it('holds up one mail; all others leave by the other server, and what is wrong stays in sight', async () => {
    const [one = '', two = '', three = ''] = heads[0] ?? [];
    sink.behave({ delayMs: 60_000 });
    await delivery.deliver(one);
    expect(await messagesTo(one)).toMatchObject([
      { state: 'handed-over', attempts: ['unknown', 'accepted'] },
    ]);
    const startedAt = performance.now();
    await deliverAll([two, three]);
    expect(performance.now() - startedAt).toBeLessThan(5_000);
    for (const head of [one, two, three]) await spare.expect({ to: head });
    expect(await servers()).toMatchObject([
      { name: 'first', state: 'failing', problem: expect.any(String) },
      { name: 'second', state: 'working', problem: null },
    ]);
    await api.account('xem@thu.example', 'viewer');
    const cookie = await api.signIn('xem@thu.example');
    expect((await api.call('GET', '/api/mail-servers', { cookie })).status).toBe(403);
  });

  it('is asked about once while it fails, and answers for itself when it works', async () => {
    const note = delivery.app.get(NoteMailServer);
    const since = new Date('2024-12-02T00:30:00Z');
    const failing = { name: 'first', state: 'failing', since, problem: 'ECONNREFUSED' } as const;
    await note.run(failing, true);
    await note.run(failing, true);
    const asked = async (open: boolean): Promise<Row[]> =>
      (await api.call('GET', `/api/questions?kind=mail-server&open=${open}`)).body['items'] as Row[];
    expect(await asked(true)).toMatchObject([{ data: { server: 'first', problem: 'ECONNREFUSED' } }]);
    await note.run({ ...failing, state: 'working', problem: null }, false);
    expect(await asked(true)).toEqual([]);
    expect(await asked(false)).toHaveLength(1);
  });
});

describe('a mail server that is gone, and another one beside it', () => {
  beforeAll(() => start('spare'));
  afterAll(stop);

  it('costs nobody anything', async () => {
    sink.behave({ down: true });
    for (const group of heads.slice(0, 2)) {
      await deliverAll(group);
      for (const head of group) {
        expect(await messagesTo(head)).toMatchObject([{ state: 'handed-over', attempts: ['accepted'] }]);
        await spare.expect({ to: head });
      }
    }
  });
});
