import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RehearsedMessage, rehearsalUseCases, RehearseYear, systemActor } from '#application';
import { defaultDeliverySettings, instantAt } from '#domain';
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
  delivery = await startDeliveryApplication(database.url, sink.url, rehearsalUseCases);
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

type Row = Record<string, unknown>;

/** Sets the clock, and lets all that is due be decided. */
async function at(day: string, time: string): Promise<void> {
  await delivery.setClock(day, time);
  await delivery.advanceAll();
}

async function set(changes: object): Promise<void> {
  const body = { ...defaultDeliverySettings, ...changes };
  expect((await api.call('PUT', '/api/delivery-settings', { body })).status).toBe(200);
}

/** Gives the reader of an address one more notice of a kind about an item of theirs, as deciding would, and arms them. */
async function decide(address: string, kind: string, when: [string, string]): Promise<boolean> {
  const recipientId = await delivery.recipientOf(address);
  const rows = await delivery.database.query<Row>(
    `WITH rung AS (
       INSERT INTO rungs (id, assignment_id, stage_id, subject_id, kind, code, repeat, due_version, due_at, decided_at, outcome, policy_version)
       SELECT gen_random_uuid(), r.assignment_id, s.id, s.id, $2, $2, 90, s.due_version, $3, $3, 'told', 3
         FROM notices n JOIN rungs r ON r.id = n.rung_id JOIN stages s ON s.assignment_id = r.assignment_id
        WHERE n.recipient_id = $1 AND n.role = 'head'
          AND NOT EXISTS (SELECT 1 FROM rungs t WHERE t.subject_id = s.id AND t.code = $2)
        ORDER BY s.id LIMIT 1
       RETURNING id
     )
     INSERT INTO notices (id, rung_id, recipient_id, role, copy, addressed_as, position_id, state, created_at)
     SELECT gen_random_uuid(), rung.id, $1, 'head', false, n.addressed_as, n.position_id, 'waiting', $3
       FROM rung, (SELECT * FROM notices WHERE recipient_id = $1 AND role = 'head' LIMIT 1) AS n
     RETURNING id`,
    [recipientId, kind, instantAt(...when)],
  );
  return rows.length > 0;
}

const waitingOf = async (address: string): Promise<string[]> => {
  const rows = await delivery.database.query<{ kind: string }>(
    `SELECT r.kind FROM notices n JOIN rungs r ON r.id = n.rung_id
      WHERE n.recipient_id = $1 AND n.state = 'waiting' ORDER BY n.id`,
    [await delivery.recipientOf(address)],
  );
  return rows.map(({ kind }) => kind);
};

describe('a head who was written to today', () => {
  const head = headOf('so-tu-phap');

  it('gets the next message on the next working day, together with what was decided by then', async () => {
    await delivery.deliver(head);
    await sink.expect({ to: head });
    await at('2024-12-02', '10:00');
    expect(await decide(head, 'unacknowledged', ['2024-12-02', '10:00'])).toBe(true);
    expect(await delivery.deliver(head)).toEqual({ waitMs: 21.5 * 3_600_000 });
    sink.none();
    await at('2024-12-03', '07:30');
    expect(await delivery.deliver(head)).toEqual({ waitMs: null });
    await sink.expect({ to: head });
  });

  it('gets another one at once where something is overdue', async () => {
    expect(await decide(head, 'unacknowledged', ['2024-12-03', '09:00'])).toBe(true);
    await at('2024-12-03', '09:00');
    await delivery.deliver(head);
    sink.none();
    expect(await decide(head, 'overdue-1', ['2024-12-03', '09:10'])).toBe(true);
    await at('2024-12-03', '09:10');
    expect(await delivery.deliver(head)).toEqual({ waitMs: null });
    await sink.expect({ to: head });
    expect(await waitingOf(head)).toEqual([]);
  });
});

describe('what the office sets', () => {
  it('limits the messages to one person, and what waits is looked at when it changes', async () => {
    const head = headOf('so-noi-vu');
    await delivery.deliver(head);
    await sink.expect({ to: head });
    await set({ perDay: 1 });
    expect(await decide(head, 'overdue-1', ['2024-12-03', '09:10'])).toBe(true);
    expect((await delivery.deliver(head)).waitMs).toBeGreaterThan(3_600_000);
    sink.none();
    await delivery.database.query('DELETE FROM wake_ups');
    await set({});
    const woken = await delivery.database.query('SELECT 1 FROM wake_ups WHERE target_id = $1', [
      await delivery.recipientOf(head),
    ]);
    expect(woken).toHaveLength(1);
    expect(await delivery.deliver(head)).toEqual({ waitMs: null });
    await sink.expect({ to: head });
  });

  it('lets urgent rungs pass the window, and wakes who waits for it', async () => {
    const head = headOf('so-noi-vu');
    await at('2024-12-03', '19:00');
    await set({ urgentKinds: ['weekly'] });
    expect(await decide(head, 'unacknowledged', ['2024-12-03', '19:00'])).toBe(true);
    await delivery.deliver(head);
    sink.none();
    expect(await decide(head, 'weekly', ['2024-12-03', '19:05'])).toBe(true);
    expect((await delivery.deliver(head)).waitMs).toBe(1000);
    await sink.expect({ to: head });
    expect(await waitingOf(head)).toEqual(['unacknowledged']);
    expect((await delivery.deliver(head)).waitMs).toBe(12.5 * 3_600_000);
    await set({});
  });

  it('keeps the pace of the channel, first notices before repeats', async () => {
    const repeated = headOf('so-tai-chinh');
    const first = headOf('so-xay-dung');
    await at('2024-12-04', '07:30');
    await delivery.database.query(
      `UPDATE rungs SET kind = 'weekly' WHERE id IN (SELECT rung_id FROM notices WHERE recipient_id = $1)`,
      [await delivery.recipientOf(repeated)],
    );
    await delivery.database.query(
      "UPDATE notices SET state = 'cancelled', reason = 'thử' WHERE state = 'waiting' AND recipient_id <> ALL($1)",
      [[await delivery.recipientOf(repeated), await delivery.recipientOf(first)]],
    );
    await set({ perMinute: { email: 1, zalo: null } });
    const wait = await delivery.deliver(repeated);
    expect(wait.waitMs).toBeGreaterThanOrEqual(1000);
    expect(wait.waitMs).toBeLessThanOrEqual(60_000);
    sink.none();
    await delivery.deliver(first);
    await sink.expect({ to: first });
    await delivery.database.query("UPDATE channel_minutes SET began = began - interval '1 minute'");
    expect(await delivery.deliver(repeated)).toEqual({ waitMs: null });
    await sink.expect({ to: repeated });
    await set({});
  });

  it('is refused where it makes no sense, and to others than the office', async () => {
    const body = { ...defaultDeliverySettings, sendFrom: '18:00' };
    expect((await api.call('PUT', '/api/delivery-settings', { body })).status).toBe(422);
    await api.account('xem@gioi-han.example', 'viewer');
    const cookie = await api.signIn('xem@gioi-han.example');
    const refused = await api.call('PUT', '/api/delivery-settings', {
      body: defaultDeliverySettings,
      cookie,
    });
    expect(refused.status).toBe(403);
    expect((await api.call('GET', '/api/delivery-settings')).body).toEqual(defaultDeliverySettings);
  });
});

describe('the wishes of an agency', () => {
  const head = headOf('so-tai-nguyen-va-moi-truong');

  it('hold for its people within the limits of the office; the person goes before the agency', async () => {
    const [row] = await delivery.database.query<{ id: string; agency_id: string; other: string }>(
      `SELECT c.person_id AS id, p.agency_id, (SELECT id FROM agencies WHERE code = 'so-y-te') AS other
         FROM contact_points c JOIN tenures t ON t.person_id = c.person_id JOIN positions p ON p.id = t.position_id
        WHERE c.address = $1`,
      [head],
    );
    await api.account('so-tnmt@gioi-han.example', 'agency', row?.agency_id ?? null);
    const cookie = await api.signIn('so-tnmt@gioi-han.example');
    const own = `/api/agencies/${row?.agency_id}/delivery`;
    const wishes = { sendFrom: '08:30', sendUntil: '19:00' };
    expect((await api.call('PUT', own, { body: wishes, cookie })).body).toEqual({
      preference: { ...wishes, perDay: null },
      effective: { sendFrom: '08:30', sendUntil: '17:00', perDay: 5 },
    });
    const foreign = await api.call('PUT', `/api/agencies/${row?.other}/delivery`, { body: wishes, cookie });
    expect(foreign.status).toBe(403);
    await at('2024-12-04', '08:00');
    expect(await decide(head, 'unacknowledged', ['2024-12-04', '08:00'])).toBe(true);
    expect(await delivery.deliver(head)).toEqual({ waitMs: 30 * 60_000 });
    const person = { body: { sendFrom: '07:45' }, cookie };
    expect((await api.call('PUT', `/api/people/${row?.id}/delivery`, person)).status).toBe(200);
    expect(await delivery.deliver(head)).toEqual({ waitMs: null });
    await sink.expect({ to: head });
  });
});

async function rehearse(): Promise<RehearsedMessage[]> {
  const [plan] = await delivery.database.query<{ id: string }>(
    "SELECT id FROM plans WHERE number = '1782/KH-UBND'",
  );
  const command = { planId: plan?.id ?? '', year: 2025, assumption: 'nobody-acts' } as const;
  return (await delivery.app.get(RehearseYear).run(systemActor, command)).messages;
}

/** When messages about an agency would leave. */
async function rehearsedAbout(agency: string): Promise<Date[]> {
  const about = (await rehearse()).filter(({ lines }) => lines.some((line) => line.agency === agency));
  return about.map((message) => message.at);
}

describe('a rehearsal', () => {
  it('keeps the same limits', async () => {
    await at('2024-12-09', '06:00');
    const free = (await rehearse()).map((message) => message.at);
    const [busiest = new Date()] = [...Map.groupBy(free, (at) => at.getTime())]
      .toSorted(([, one], [, other]) => other.length - one.length)
      .map(([at]) => new Date(at));
    expect(free.filter((at) => at.getTime() === busiest.getTime()).length).toBeGreaterThan(3);
    await set({ perMinute: { email: 2, zalo: null } });
    const paced = (await rehearse()).map((message) => message.at);
    expect(paced).toHaveLength(free.length);
    expect(paced.filter((at) => at.getTime() === busiest.getTime())).toHaveLength(2);
    await set({});
  });
});

describe('a silence', () => {
  it('cancels what would be sent, says who wanted it and why, and can be ended early', async () => {
    const head = headOf('so-noi-vu');
    await at('2024-12-09', '07:30');
    const [agency] = await delivery.database.query<{ id: string }>(
      "SELECT id FROM agencies WHERE code = 'so-noi-vu'",
    );
    const body = { agencyId: agency?.id, toOn: '2025-09-30', reason: 'Đang xử lý khiếu nại' };
    expect((await rehearsedAbout('Sở Nội vụ')).length).toBeGreaterThan(0);
    const begun = await api.call('POST', '/api/silences', { body });
    expect(begun).toMatchObject({
      status: 201,
      body: { agencyName: 'Sở Nội vụ', planId: null, fromOn: '2024-12-09', endedAt: null },
    });
    expect(await decide(head, 'overdue-1', ['2024-12-09', '07:30'])).toBe(true);
    expect(await delivery.deliver(head)).toEqual({ waitMs: null });
    sink.none();
    const reasons = await delivery.database.query<Row>(
      "SELECT DISTINCT reason FROM notices WHERE recipient_id = $1 AND state = 'cancelled' AND reason LIKE 'Tạm%'",
      [await delivery.recipientOf(head)],
    );
    expect(reasons).toEqual([
      {
        reason: expect.stringMatching(
          /^Tạm ngừng nhắc đến hết ngày 30\/9\/2025 \(.+\): Đang xử lý khiếu nại$/,
        ),
      },
    ]);
    const range = `from=2024-12-09T08:00:00%2B07:00&to=2025-12-31&agencyId=${agency?.id}`;
    const forecast = (await api.call('GET', `/api/forecast?${range}`)).body['items'] as Row[];
    expect(forecast.length).toBeGreaterThan(0);
    for (const step of forecast) {
      expect(step['silence'] === null).toBe(String(step['at']) > '2025-09-30T17');
    }
    expect(forecast.some((step) => step['silence'] !== null)).toBe(true);
    expect((await rehearsedAbout('Sở Nội vụ')).every((when) => when > instantAt('2025-09-30', '23:59'))).toBe(
      true,
    );
    const path = `/api/silences/${String(begun.body['id'])}/end`;
    expect((await api.call('POST', path)).body).toMatchObject({ endedBy: expect.any(String) });
    expect((await api.call('POST', path)).status).toBe(409);
    expect(((await api.call('GET', '/api/silences')).body['items'] as Row[]).length).toBe(1);
    expect(await decide(head, 'weekly', ['2024-12-09', '07:30'])).toBe(true);
    expect(await delivery.deliver(head)).toEqual({ waitMs: null });
    await sink.expect({ to: head });
  });

  it('is the office’s to begin, with an end that is not over', async () => {
    const over = await api.call('POST', '/api/silences', { body: { toOn: '2024-12-01', reason: 'thử' } });
    expect(over.status).toBe(422);
    await api.account('so@im-lang.example', 'viewer');
    const cookie = await api.signIn('so@im-lang.example');
    const refused = await api.call('POST', '/api/silences', {
      body: { toOn: '2024-12-31', reason: 'x' },
      cookie,
    });
    expect(refused.status).toBe(403);
  });
});
