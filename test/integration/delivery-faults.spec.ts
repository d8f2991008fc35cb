import type { INestApplicationContext } from '@nestjs/common';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DeliverToRecipient, MailSender, MessageLedger, PrepareMessages } from '#application';
import { instantAt } from '#domain';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { type DeliveryApplication, startDeliveryApplication } from '../support/delivery-application.js';
import { createMailSink, type MailSink } from '../support/mail-sink.js';
import { startSecondWorker } from '../support/second-worker.js';

let database: TestDatabase;
let sink: MailSink;
let delivery: DeliveryApplication;
let second: INestApplicationContext;

beforeAll(async () => {
  database = await createDatabase();
  sink = await createMailSink();
  delivery = await startDeliveryApplication(database.url, sink.url);
  second = await startSecondWorker(database.url, sink.url);
});
afterAll(async () => {
  await second.close();
  await delivery.close();
  await sink.mailbox.close();
  await database.drop();
});
afterEach(async () => {
  sink.behave({});
  const left = await holes();
  if (left.length > 0) throw new Error(`The ledger is not complete: ${JSON.stringify(left)}`);
});

/** Notices that are neither in a message that stands nor cancelled with a reason, and messages without an end. */
async function holes(): Promise<unknown[]> {
  return delivery.database.query(
    `SELECT notices.id, notices.state, messages.state AS message FROM notices LEFT JOIN messages ON messages.id = notices.message_id
      WHERE NOT (notices.state = 'in-message' AND messages.state IN ('handed-over', 'unknown')
                 AND notices.id = ANY(messages.notice_ids)
                 OR notices.state = 'cancelled' AND notices.reason <> '')
     UNION ALL SELECT id, state, NULL FROM messages WHERE state IN ('sending', 'failed')`,
  );
}

type Moment = readonly [day: string, time: string];

interface Person {
  recipientId: string;
  address: string;
}

/** People of the office, each with a recipient. */
async function makePeople(name: string, count: number): Promise<Person[]> {
  return delivery.database.query<Person>(
    `WITH made AS (
       INSERT INTO people (id, name, created_at)
       SELECT gen_random_uuid(), $1 || n, now() FROM generate_series(1, $2::int) n RETURNING id, name
     ), reached AS (
       INSERT INTO contact_points (id, person_id, kind, address)
       SELECT gen_random_uuid(), id, 'email', name || '@phutho.example' FROM made RETURNING person_id, address
     ), known AS (
       INSERT INTO recipients (id, person_id, armed, failures) SELECT gen_random_uuid(), id, false, 0 FROM made
       RETURNING id, person_id
     )
     SELECT known.id AS "recipientId", reached.address FROM known JOIN reached USING (person_id) ORDER BY address`,
    [name, count],
  );
}

/** Tells the rungs of this test apart. */
let repeat = 0;

/** Decides `total` notices about different stages, in turn for each person. */
async function decide(people: readonly Person[], total: number, [day, time]: Moment) {
  repeat += 1;
  await delivery.database.query(
    `WITH told AS (
       SELECT recipient_id, (place - 1) / $5::int AS stage_place
         FROM (SELECT unnest($1::uuid[]) AS recipient_id, generate_series(1, $5::int) AS nth) AS given,
              LATERAL (SELECT given.nth + turn * $5::int AS place FROM generate_series(0, ($2::int - 1) / $5::int) AS turn) AS places
        WHERE place <= $2::int
     ), numbered AS (
       SELECT id, assignment_id, due_version, row_number() OVER (ORDER BY id) - 1 AS stage_place FROM stages
        WHERE confirmed_at IS NULL AND completed_at IS NULL AND presented_at IS NULL
     ), decided AS (
       INSERT INTO rungs (id, assignment_id, stage_id, subject_id, kind, code, repeat, due_version, due_at, decided_at, outcome, policy_version)
       SELECT gen_random_uuid(), assignment_id, id, id, 'office-7', 'office-7', $4::int, due_version, $3, $3, 'told', 3
         FROM numbered WHERE stage_place <= ($2::int - 1) / $5::int
       RETURNING id, stage_id
     )
     INSERT INTO notices (id, rung_id, recipient_id, role, copy, addressed_as, state, created_at)
     SELECT gen_random_uuid(), decided.id, told.recipient_id, 'office', false, 'Đồng chí theo dõi', 'waiting', $3
       FROM told JOIN numbered USING (stage_place) JOIN decided ON decided.stage_id = numbered.id`,
    [people.map(({ recipientId }) => recipientId), total, instantAt(day, time), repeat, people.length],
  );
}

/** Wakes each person until nothing waits, two at a time on each of two workers. */
async function deliverAll(people: readonly Person[]): Promise<void> {
  const workers = [delivery.app, second, delivery.app, second].map((app) => app.get(DeliverToRecipient));
  const queue = [...people];
  await Promise.all(
    workers.map(async (worker) => {
      for (let one = queue.shift(); one !== undefined; one = queue.shift()) {
        while ((await worker.run(one.recipientId)).waitMs !== null);
      }
    }),
  );
}

const arrivedAt = (person: Person | undefined) =>
  sink.mailbox.messages().filter(({ envelopeTo }) => envelopeTo.includes(person?.address ?? ''));

describe('10,000 notices for 300 people on one morning', () => {
  it('are 300 messages, nothing lost, nothing twice, by two workers', async () => {
    const people = await makePeople('sang', 300);
    await delivery.setClock('2024-12-03', '07:30');
    await decide(people, 10_000, ['2024-12-03', '07:00']);
    await deliverAll(people);
    expect(new Set(sink.mailbox.messages().flatMap(({ envelopeTo }) => envelopeTo)).size).toBe(300);
    expect(sink.mailbox.messages()).toHaveLength(300);
    const [counted] = await delivery.database.query<{ notices: number; messages: number; said: number }>(
      `SELECT count(*)::int AS notices, count(DISTINCT message_id)::int AS messages,
              (SELECT sum(cardinality(notice_ids))::int FROM messages) AS said
         FROM notices WHERE state = 'in-message'`,
    );
    expect(counted).toEqual({ notices: 10_000, messages: 300, said: 10_000 });
  }, 300_000);
});

describe('a mail server that is down', () => {
  const down = async (people: readonly Person[], times: number): Promise<void> => {
    sink.behave({ down: true });
    for (let time = 0; time < times; time += 1) {
      for (const { recipientId } of people) {
        expect((await delivery.app.get(DeliverToRecipient).run(recipientId)).waitMs).not.toBeNull();
      }
      await passRetryWait();
    }
    sink.behave({});
  };
  const passRetryWait = () =>
    delivery.database.query("UPDATE recipients SET retry_at = retry_at - interval '1 day'");

  /** The pool may still hold a connection that was cut. */
  const deliverAtLast = async (people: readonly Person[]): Promise<void> => {
    const left = async () => {
      await passRetryWait();
      await deliverOnce(people);
      const [row] = await delivery.database.query<{ count: number }>(
        "SELECT count(*)::int AS count FROM notices WHERE state = 'waiting'",
      );
      return row?.count;
    };
    await expect.poll(left, { timeout: 20_000 }).toBe(0);
  };
  const deliverOnce = async (people: readonly Person[]): Promise<void> => {
    for (const { recipientId } of people) await delivery.app.get(DeliverToRecipient).run(recipientId);
  };

  it('for an hour lets every message leave afterwards, once', async () => {
    const people = await makePeople('gio', 3);
    await delivery.setClock('2024-12-04', '07:30');
    await decide(people, 6, ['2024-12-04', '07:00']);
    await down(people, 4);
    await delivery.setClock('2024-12-04', '08:30');
    await deliverAtLast(people);
    expect(people.map((one) => arrivedAt(one).length)).toEqual([1, 1, 1]);
  });

  it('for a day lets what is still true leave, written anew; the rest is cancelled with its reason', async () => {
    const people = await makePeople('ngay', 2);
    await delivery.setClock('2024-12-05', '07:30');
    await decide(people, 4, ['2024-12-05', '07:00']);
    await down(people, 3);
    await delivery.setClock('2024-12-06', '07:30');
    await delivery.database.query(
      `UPDATE stages SET completed_at = $1, confirmed_at = $1 WHERE id IN (
         SELECT rungs.stage_id FROM rungs JOIN notices ON notices.rung_id = rungs.id
          WHERE notices.state = 'waiting' ORDER BY rungs.stage_id LIMIT 1)`,
      [instantAt('2024-12-05', '15:00')],
    );
    await deliverAtLast(people);
    expect(people.map((one) => arrivedAt(one).length)).toEqual([1, 1]);
    const reasons = await delivery.database.query<{ reason: string; count: number }>(
      "SELECT reason, count(*)::int AS count FROM notices WHERE state = 'cancelled' GROUP BY reason",
    );
    expect(reasons).toEqual([{ reason: 'Kết quả đã được xác nhận trước khi gửi', count: 2 }]);
  });
});

describe('a clock that moves', () => {
  it.each<[string, Moment, Moment, Moment]>([
    ['over a weekend', ['2024-12-06', '17:30'], ['2024-12-08', '10:00'], ['2024-12-09', '07:30']],
    ['over Tết', ['2025-01-24', '17:30'], ['2025-01-30', '09:00'], ['2025-02-03', '07:30']],
    ['to a make-up Saturday', ['2025-04-25', '17:30'], ['2025-04-26', '07:00'], ['2025-04-26', '07:30']],
    ['past a bridged Friday', ['2025-04-30', '10:00'], ['2025-05-02', '10:00'], ['2025-05-05', '07:30']],
  ])('%s sends at the first hour of work, not before', async (_name, decided, meanwhile, opens) => {
    const [person] = await makePeople(`lich-${decided[0]}-`, 1);
    await delivery.setClock(...decided);
    await decide(person === undefined ? [] : [person], 1, decided);
    const wake = async () =>
      (await delivery.app.get(DeliverToRecipient).run(person?.recipientId ?? '')).waitMs;
    const until = (from: Moment) => instantAt(...opens).getTime() - instantAt(...from).getTime();
    expect(await wake()).toBe(until(decided));
    await delivery.setClock(...meanwhile);
    expect(await wake()).toBe(until(meanwhile));
    expect(arrivedAt(person)).toEqual([]);
    await delivery.setClock(...opens);
    expect(await wake()).toBeNull();
    expect(arrivedAt(person).map(({ date }) => date)).toEqual([instantAt(...opens)]);
  });
});

describe('a worker that is killed', () => {
  it('between claim and send leaves the message to the next one, marked; nothing is lost', async () => {
    const [person] = await makePeople('chet-truoc', 1);
    await delivery.setClock('2024-12-10', '07:30');
    await decide(person === undefined ? [] : [person], 5, ['2024-12-10', '07:00']);
    const recipientId = person?.recipientId ?? '';
    await delivery.app.get(PrepareMessages).run(recipientId);
    expect(arrivedAt(person)).toEqual([]);
    expect(await second.get(DeliverToRecipient).run(recipientId)).toEqual({ waitMs: null });
    expect(arrivedAt(person)).toHaveLength(1);
  });

  it('between send and record lets the same mail go twice at most', async () => {
    const [person] = await makePeople('chet-sau', 1);
    await delivery.setClock('2024-12-11', '07:30');
    await decide(person === undefined ? [] : [person], 5, ['2024-12-11', '07:00']);
    const recipientId = person?.recipientId ?? '';
    const { attempts } = await delivery.app.get(PrepareMessages).run(recipientId);
    for (const { messageId } of attempts) {
      await delivery.app.get(MailSender).send(await delivery.app.get(MessageLedger).stored(messageId));
    }
    expect(await second.get(DeliverToRecipient).run(recipientId)).toEqual({ waitMs: null });
    expect(new Set(arrivedAt(person).map(({ messageId }) => messageId)).size).toBe(1);
    expect(arrivedAt(person)).toHaveLength(2);
  });
});
