import type { INestApplicationContext } from '@nestjs/common';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  DeliverToRecipient,
  MailSender,
  MessageLedger,
  MessageRenderer,
  PrepareMessages,
} from '#application';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { type DeliveryApplication, startDeliveryApplication } from '../support/delivery-application.js';
import { createMailSink, type MailSink } from '../support/mail-sink.js';
import { startSecondWorker } from '../support/second-worker.js';

interface MessageRow {
  id: string;
  state: string;
  state_reason: string | null;
  subject: string;
  attempts: (string | null)[];
}

let database: TestDatabase;
let sink: MailSink;
let delivery: DeliveryApplication;
let second: INestApplicationContext;

const headOf = (agency: string): string => `giam-doc.${agency}@phutho.example`;

beforeAll(async () => {
  database = await createDatabase();
  sink = await createMailSink();
  delivery = await startDeliveryApplication(database.url, sink.url);
  second = await startSecondWorker(database.url, sink.url);
  await delivery.advanceAll();
  await delivery.setClock('2024-12-02', '07:30');
});
afterAll(async () => {
  await second.close();
  await delivery.close();
  await sink.close();
  await database.drop();
});
beforeEach(() => sink.behave({}));

async function messagesOf(address: string): Promise<MessageRow[]> {
  return delivery.database.query<MessageRow>(
    `SELECT messages.id, messages.state, messages.state_reason, messages.subject,
            array_remove(array_agg(message_attempts.outcome ORDER BY message_attempts.number), NULL) AS attempts
       FROM messages LEFT JOIN message_attempts ON message_attempts.message_id = messages.id
      WHERE messages.address = $1 GROUP BY messages.id ORDER BY messages.id`,
    [address],
  );
}

async function waitingFor(address: string): Promise<number> {
  const [row] = await delivery.database.query<{ count: number }>(
    "SELECT count(*)::int AS count FROM notices WHERE recipient_id = $1 AND state = 'waiting'",
    [await delivery.recipientOf(address)],
  );
  return row?.count ?? 0;
}

describe('two workers at one recipient', () => {
  it('send exactly what one sends, also while the mail server takes its time', async () => {
    const head = headOf('so-tu-phap');
    const recipientId = await delivery.recipientOf(head);
    sink.behave({ delayMs: 400 });
    const first = delivery.app.get(DeliverToRecipient).run(recipientId);
    const other = second.get(DeliverToRecipient);
    const again = delivery.app.get(DeliverToRecipient).run(recipientId);
    await expect.poll(async () => (await messagesOf(head)).map(({ state }) => state)).toEqual(['sending']);
    expect(await other.run(recipientId)).toEqual({ waitMs: 1000 });
    expect(await again).toEqual({ waitMs: 1000 });
    expect(await first).toEqual({ waitMs: null });
    expect(await other.run(recipientId)).toEqual({ waitMs: null });
    await sink.expect({ to: head });
    sink.none();
    expect(await messagesOf(head)).toMatchObject([{ state: 'handed-over', attempts: ['accepted'] }]);
  });

  it('the second takes over at once when the first is gone', async () => {
    const head = headOf('so-noi-vu');
    const recipientId = await delivery.recipientOf(head);
    await delivery.app.get(PrepareMessages).run(recipientId);
    expect(await second.get(DeliverToRecipient).run(recipientId)).toEqual({ waitMs: null });
    await sink.expect({ to: head });
    expect(await messagesOf(head)).toMatchObject([
      {
        state: 'handed-over',
        attempts: ['unknown', 'accepted'],
        state_reason: expect.stringMatching(/gửi lại/),
      },
    ]);
  });
});

describe('a process that dies', () => {
  it('after the hand-over and before the record lets the mail go twice at most, with one Message-ID', async () => {
    const head = headOf('so-tai-chinh');
    const recipientId = await delivery.recipientOf(head);
    const handOverAndDie = async (): Promise<void> => {
      const { attempts } = await delivery.app.get(PrepareMessages).run(recipientId);
      for (const { messageId } of attempts) {
        await delivery.app.get(MailSender).send(await delivery.app.get(MessageLedger).stored(messageId));
      }
    };
    await handOverAndDie();
    await handOverAndDie();
    expect(await delivery.deliver(head)).toEqual({ waitMs: null });
    const [first, repeated] = [await sink.expect({ to: head }), await sink.expect({ to: head })];
    expect(repeated.messageId).toBe(first.messageId);
    expect(repeated.headers['reply-to']).toBe(first.headers['reply-to']);
    sink.none();
    expect(await messagesOf(head)).toMatchObject([
      {
        state: 'unknown',
        attempts: ['unknown', 'unknown'],
        state_reason: 'Tiến trình dừng khi đang gửi, không rõ kết quả',
      },
    ]);
  });
});

describe('a letter whose words cannot be made', () => {
  it('stands as failed with the reason, and the other notices leave without it', async () => {
    const head = headOf('so-xay-dung');
    const renderer = delivery.app.get(MessageRenderer);
    const render = renderer.render.bind(renderer);
    const [broken] = await delivery.database.query<{ task: string }>(
      `SELECT plan_items.task FROM notices JOIN rungs ON rungs.id = rungs.id AND rungs.id = notices.rung_id
         JOIN assignments ON assignments.id = rungs.assignment_id JOIN plan_items ON plan_items.id = assignments.item_id
        WHERE notices.recipient_id = $1 ORDER BY plan_items.position LIMIT 1`,
      [await delivery.recipientOf(head)],
    );
    const others = (await waitingFor(head)) - 1;
    expect(others).toBeGreaterThan(0);
    renderer.render = (model, letter) => {
      if (model.sections.some(({ items }) => items.some(({ task }) => task === broken?.task))) {
        throw new Error('"fax" not defined');
      }
      return render(model, letter);
    };
    try {
      expect(await delivery.deliver(head)).toEqual({ waitMs: null });
    } finally {
      renderer.render = render;
    }
    await sink.expect({ to: head, subject: new RegExp(`: ${others} nhiệm vụ`) });
    expect((await messagesOf(head)).map(({ state, state_reason }) => ({ state, state_reason }))).toEqual([
      { state: 'handed-over', state_reason: null },
      { state: 'failed', state_reason: 'Không soạn được thư: "fax" not defined' },
    ]);
    expect(await waitingFor(head)).toBe(0);
  });
});

describe('recipients that share an address', () => {
  it('get one message for all their rungs, and it says so', async () => {
    const head = headOf('so-y-te');
    const mailbox = 'so-y-te@phutho.example';
    const recipients = [await delivery.recipientOf(head), await delivery.recipientOf(mailbox)];
    expect(new Set(recipients).size).toBe(2);
    await delivery.database.query('UPDATE contact_points SET address = $2 WHERE address = $1', [
      mailbox,
      head.toUpperCase(),
    ]);
    await delivery.database.query('UPDATE notices SET copy = false WHERE recipient_id = ANY($1)', [
      recipients,
    ]);
    const total = (await waitingFor(head)) + (await waitingFor(head.toUpperCase()));
    expect(await delivery.app.get(DeliverToRecipient).run(recipients[1] ?? '')).toEqual({ waitMs: null });
    expect(await delivery.app.get(DeliverToRecipient).run(recipients[0] ?? '')).toEqual({ waitMs: null });
    const mail = await sink.expect({ to: head });
    sink.none();
    expect(mail.text).toMatch(
      /Địa chỉ này dùng chung, thư gửi chung tới: Đồng chí Giám đốc Sở Y tế; Sở Y tế/,
    );
    const [row] = await delivery.database.query<{ messages: number; notices: number }>(
      `SELECT count(DISTINCT message_id)::int AS messages, count(*)::int AS notices FROM notices
        WHERE recipient_id = ANY($1) AND state = 'in-message'`,
      [recipients],
    );
    expect(row).toEqual({ messages: 1, notices: total });
  });
});

describe('an office without a mailbox', () => {
  it('holds everything back instead of sending as nobody', async () => {
    const head = headOf('so-giao-duc-va-dao-tao');
    await delivery.database.query(
      "UPDATE contact_points SET disabled_at = now() WHERE address = 'van-phong-ubnd-tinh@phutho.example'",
    );
    expect(await delivery.deliver(head)).toEqual({ waitMs: 600_000 });
    expect(await waitingFor(head)).toBeGreaterThan(0);
    await delivery.database.query(
      "UPDATE contact_points SET disabled_at = NULL WHERE address = 'van-phong-ubnd-tinh@phutho.example'",
    );
    expect(await delivery.deliver(head)).toEqual({ waitMs: null });
    await sink.expect({ to: head });
  });
});
