import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AddPerson, agencyUseCases, Appoint, GetAgency, StandIn } from '#application';
import { office } from '../support/plan-application.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { type DeliveryApplication, startDeliveryApplication } from '../support/delivery-application.js';
import { createMailSink, type MailSink } from '../support/mail-sink.js';

let database: TestDatabase;
let sink: MailSink;
let delivery: DeliveryApplication;
let agencyId: string;

const head = 'giam-doc.so-tu-phap@phutho.example';

/** On 17/01/2025 at 07:00 `unacknowledged` is decided for the head of Sở Tư pháp; at 07:30 it may be sent. */
beforeAll(async () => {
  database = await createDatabase();
  sink = await createMailSink();
  delivery = await startDeliveryApplication(database.url, sink.url, agencyUseCases);
  await delivery.advanceAll();
  await delivery.setClock('2024-12-27', '07:00');
  await delivery.advanceAll();
  await delivery.database.query("UPDATE notices SET state = 'cancelled', reason = 'before the test'");
  await delivery.database.query('UPDATE recipients SET armed = false, next_at = NULL');
  await delivery.setClock('2025-01-17', '07:00');
  await delivery.advanceAll();
  await delivery.setClock('2025-01-17', '07:30');
  agencyId = await idOf("SELECT id FROM agencies WHERE code = 'so-tu-phap'");
});
afterAll(async () => {
  await delivery.close();
  await sink.close();
  await database.drop();
});

async function idOf(sql: string, ...parameters: string[]): Promise<string> {
  const [row] = await delivery.database.query<{ id: string }>(sql, parameters);
  return row?.id ?? '';
}

const personAt = (address: string): Promise<string> =>
  idOf('SELECT person_id AS id FROM contact_points WHERE address = $1', address);

/** Undoes what the work changes, so that each test meets the same morning. */
async function onThisMorning(work: () => Promise<void>): Promise<void> {
  const rollback = new Error('rolled back on purpose');
  const attempt = delivery.database.run(async () => {
    await work();
    throw rollback;
  });
  await expect(attempt).rejects.toBe(rollback);
}

describe('a head who has left', () => {
  it('gets nothing from the day on which another one is appointed, who gets all of it', async () => {
    await onThisMorning(async () => {
      await delivery.app.get(Appoint).run(office, {
        post: { agencyId, kind: 'head', title: null, fields: [] },
        person: { name: 'Giám đốc mới', email: 'giam-doc-moi@so-tu-phap.example' },
        fromOn: '2025-01-17',
        toOn: null,
      });
      const detail = await delivery.app.get(GetAgency).run(office, agencyId);
      const post = detail.positions.find(({ kind }) => kind === 'head');
      expect(post?.tenures.map(({ person, toOn }) => [person, toOn])).toEqual([
        ['Giám đốc mới', null],
        ['Giám đốc Sở Tư pháp', '2025-01-16'],
      ]);
      await delivery.deliver(head);
      await delivery.deliver('giam-doc-moi@so-tu-phap.example');
    });
    const mail = await sink.expect({ to: 'giam-doc-moi@so-tu-phap.example', subject: /Chưa tiếp nhận/ });
    expect(mail.text).toContain('Kính gửi: Đồng chí Giám đốc Sở Tư pháp');
    sink.none();
  });

  it('leaves a vacancy that the deputy in charge fills, else the chief of office, and the letter says so', async () => {
    await onThisMorning(async () => {
      const detail = await delivery.app.get(GetAgency).run(office, agencyId);
      const tenure = detail.positions.find(({ kind }) => kind === 'head')?.tenures[0]?.id ?? '';
      await delivery.app.get(Appoint).end(office, tenure, '2025-01-16');
      await delivery.app.get(Appoint).run(office, {
        post: {
          agencyId,
          kind: 'deputy-in-charge',
          title: 'Phó Giám đốc phụ trách Sở Tư pháp',
          fields: [],
        },
        person: { name: 'Phó Giám đốc Sở Tư pháp', email: 'pho@so-tu-phap.example' },
        fromOn: '2025-01-17',
        toOn: null,
      });
      await delivery.deliver(head);
      await delivery.deliver('pho@so-tu-phap.example');
    });
    const mail = await sink.expect({ to: 'pho@so-tu-phap.example', subject: /Chưa tiếp nhận/ });
    expect(mail.text).toContain('Chức vụ Giám đốc đang khuyết, kính gửi đồng chí Phó Giám đốc phụ trách.');
    sink.none();
  });
});

describe('a head who is away', () => {
  const deputy = 'pho@so-tu-phap.example';

  async function sendAway(from: string, to: string): Promise<string> {
    const { id } = await delivery.app
      .get(AddPerson)
      .run(office, { name: 'Phó Giám đốc Sở Tư pháp', email: deputy });
    await delivery.app.get(StandIn).set(office, {
      personId: await personAt(head),
      standinPersonId: id,
      fromOn: from,
      toOn: to,
      reason: 'Đi công tác',
    });
    return id;
  }

  it('is told in the person of the stand-in, by a letter that says so', async () => {
    await onThisMorning(async () => {
      await sendAway('2025-01-16', '2025-01-20');
      await delivery.deliver(head);
      await delivery.deliver(deputy);
    });
    const mail = await sink.expect({ to: deputy, subject: /Chưa tiếp nhận/ });
    expect(mail.text).toContain('Kính gửi: Đồng chí Phó Giám đốc Sở Tư pháp');
    expect(mail.text).toContain(
      'Đồng chí Giám đốc Sở Tư pháp vắng đến hết ngày 20/01/2025, kính gửi đồng chí Phó Giám đốc Sở Tư pháp xử lý thay.',
    );
    sink.none();
  });

  it('is told again from the day after', async () => {
    await onThisMorning(async () => {
      await sendAway('2025-01-10', '2025-01-16');
      await delivery.deliver(head);
    });
    const mail = await sink.expect({ to: head, subject: /Chưa tiếp nhận/ });
    expect(mail.text).not.toContain('xử lý thay');
    sink.none();
  });

  it('has one stand-in at a time, who is not away, and the agency decides on its own people only', async () => {
    await onThisMorning(async () => {
      const standinPersonId = await sendAway('2025-01-16', '2025-01-20');
      const personId = await personAt(head);
      const again = { personId, standinPersonId, fromOn: '2025-01-20', toOn: '2025-01-21', reason: '' };
      const standIn = delivery.app.get(StandIn);
      await expect(standIn.set(office, again)).rejects.toMatchObject({ code: 'standin-exists' });
      const later = { ...again, fromOn: '2025-01-21' };
      const other = {
        ...office,
        role: 'agency' as const,
        agencyId: await idOf("SELECT id FROM agencies WHERE code = 'so-y-te'"),
      };
      await expect(standIn.set(other, later)).rejects.toMatchObject({ status: 403 });
      const { id } = await standIn.set({ ...other, agencyId }, later);
      await standIn.end(office, id, '2025-01-20');
      const { standins } = await delivery.app.get(GetAgency).run(office, agencyId);
      expect(standins.map(({ fromOn, toOn }) => [fromOn, toOn])).toEqual([['2025-01-16', '2025-01-20']]);
    });
  });
});
